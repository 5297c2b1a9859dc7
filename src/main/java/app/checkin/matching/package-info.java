/**
 * Compares the rows of a spreadsheet with the participants of an event: who is new, who has changed, who is the same,
 * who is no longer there.
 *
 * <p>Pure functions over what they are given; nothing is read or written here. A row is matched by our own reference,
 * else by the external id, else by the e-mail where that is there once in the file and once in the event, else by e-mail
 * and name; without an e-mail by name and party. May import {@code domain} and {@code spreadsheet}.
 */
package app.checkin.matching;
