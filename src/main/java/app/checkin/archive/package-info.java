/**
 * An event's archive as a file: a zip with one entry of JSON lines for each {@link app.checkin.domain.ArchivePart}, and
 * at the end {@code manifest.json} with the format, the counts and the SHA-256 of each part.
 *
 * <p>What the lines hold is the store's matter; here they are text. A file that was cut off anywhere has no directory
 * and no manifest, so it cannot be taken for whole. May import {@code domain} only.
 */
package app.checkin.archive;
