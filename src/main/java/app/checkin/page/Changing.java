package app.checkin.page;

import app.checkin.domain.Participant;
import app.checkin.matching.Finding;
import app.checkin.spreadsheet.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody of whom a file tells something else than is stored.
 *
 * @param id of the participant
 * @param name as stored
 * @param changes at least one
 */
record Changing(String id, String name, List<Change> changes) {

    /**
     * One of the changes.
     *
     * @param label of what is changed
     * @param before as stored; may be empty
     * @param after as the file has it; may be empty
     */
    public record Change(String label, String before, String after) {
    }

    static Changing of(Finding.Changed finding, ImportWords words) {
        Participant before = finding.before();
        List<Change> changes = new ArrayList<>();
        for (Field field : Field.values()) {
            String old = text(before, field, words);
            String now = text(finding.after(), field, words);
            if (!old.equals(now)) {
                changes.add(new Change(words.field(field), old, now));
            }
        }
        return new Changing(before.id(), before.person().name(), changes);
    }

    private static String text(Participant participant, Field field, ImportWords words) {
        return switch (field) {
            case NAME -> participant.person().name();
            case FAMILY_NAME -> participant.person().familyName();
            case EMAIL -> participant.person().email();
            case LANGUAGE -> participant.person().language();
            case CATEGORY -> participant.booking().category();
            case PARTY -> participant.booking().party();
            case MARKS -> String.join("; ", participant.booking().marks());
            case EXTERNAL_ID -> participant.booking().externalId();
            case STATUS -> words.status(participant.standing().status());
            case FIRST_NAME, PLUS_ONES, REFERENCE -> "";
        };
    }
}
