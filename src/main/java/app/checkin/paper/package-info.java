/**
 * Everything that is printed or drawn: QR codes, tickets, the sheet of tickets, the door list, station cards.
 *
 * <p>Each kind of paper is a class that takes a record with all it needs and writes itself; nothing here reads the
 * store, the clock or a setting. Measures are millimetres from the top left corner of the page. The words are in
 * {@code paper.properties} and {@code paper_de.properties}. May import domain alone.
 */
package app.checkin.paper;
