/**
 * Any spreadsheet a person may have, read as rows of text, and rows read as people: XLSX, CSV in any encoding and
 * with any separator, cells pasted from a screen. And the way back, as CSV.
 *
 * <p>What a file is is told by its content, never by its name. A file is read once from front to back, so memory does
 * not grow with its length. May import {@code domain} only.
 */
package app.checkin.spreadsheet;
