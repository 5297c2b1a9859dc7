/**
 * Records as JSON and back, strictly: an unknown field, a wrong type or a broken text is told in a sentence that names the
 * field. JSON-B's messages speak of Java classes and its records have no notion of "this field is not ours"; this does, in
 * few lines, and reads and writes the same shapes. May import domain.
 */
package app.checkin.json;
