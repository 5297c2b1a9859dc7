package app.checkin.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What an event's archive consists of, each part of one collection of the store. Here they stand in the order in which
 * they are read back: whatever a part names stands in one before it.
 */
public enum ArchivePart {
    /** The event itself; one document. */
    EVENTS,
    /** Its check-in lists. */
    LISTS,
    /** Its stations, without what would let a phone in. */
    STATIONS,
    /** Its participants with their tickets. */
    PARTICIPANTS,
    /** Its replaced tickets. */
    RETIRED,
    /** The record of its door. */
    SCANS;

    /** @return the order of writing: what a scan names is read after the scan, so that it is there even while scans come in */
    public static List<ArchivePart> asWritten() {
        List<ArchivePart> parts = new ArrayList<>(List.of(values()));
        Collections.reverse(parts);
        return parts;
    }

    /** @return the name of the collection, such as {@code scans} */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the name in the zip, such as {@code scans.ndjson} */
    public String file() {
        return slug() + ".ndjson";
    }
}
