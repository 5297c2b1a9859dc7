package app.checkin.matching;

import app.checkin.domain.Participant;
import app.checkin.domain.Reference;
import app.checkin.domain.SearchKey;
import app.checkin.spreadsheet.PersonRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The keys by which a person is known, the surest first. The first letter tells the kind, so that keys of different
 * kinds never meet.
 */
final class Identity {

    private Identity() {
    }

    /** @return the keys by which a row is looked up */
    static List<String> lookup(PersonRow row, Tally file) {
        List<String> keys = new ArrayList<>();
        Reference.read(row.more().reference()).ifPresent(reference -> keys.add(reference(reference)));
        List<String> own = own(row, file);
        keys.add(own.get(0));
        if (!row.booking().externalId().isEmpty()) {
            keys.add(idAndName(row.booking().externalId(), row.person().name()));
        }
        keys.addAll(own);
        keys.add(party(row.person().name(), row.booking().party()));
        return keys.stream().distinct().toList();
    }

    /** @return the keys that a new person of this row may be stored under */
    static List<String> own(PersonRow row, Tally file) {
        String name = row.person().name();
        String email = row.person().email();
        String id = row.booking().externalId();
        List<String> keys = new ArrayList<>();
        if (!id.isEmpty()) {
            keys.add(file.loneId(id) ? id(id) : idAndName(id, name));
        }
        if (!email.isEmpty() && file.loneEmail(email)) {
            keys.add(email(email));
        }
        if (!email.isEmpty()) {
            keys.add(emailAndName(email, name));
        }
        if (keys.isEmpty()) {
            keys.add(party(name, row.booking().party()));
        }
        return keys;
    }

    /** @return the keys that are one person's only while nobody else in the event has the same id or e-mail */
    static List<String> lone(Participant participant) {
        List<String> keys = new ArrayList<>();
        if (!participant.booking().externalId().isEmpty()) {
            keys.add(id(participant.booking().externalId()));
        }
        if (!participant.person().email().isEmpty()) {
            keys.add(email(participant.person().email()));
        }
        return keys;
    }

    /** @return the other keys by which a participant is found, whether or not an import made it */
    static List<String> of(Participant participant) {
        String name = participant.person().name();
        String email = participant.person().email();
        String id = participant.booking().externalId();
        List<String> keys = new ArrayList<>();
        keys.add(reference(participant.pass().reference()));
        if (!id.isEmpty()) {
            keys.add(idAndName(id, name));
        }
        if (!email.isEmpty()) {
            keys.add(emailAndName(email, name));
        }
        keys.add(party(name, participant.booking().party()));
        return keys;
    }

    static String guest(String host, int number) {
        return "g:" + number + ":" + host;
    }

    static String fold(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    private static String email(String email) {
        return "e:" + fold(email);
    }

    private static String reference(Reference reference) {
        return "r:" + reference.text();
    }

    private static String id(String id) {
        return "x:" + id;
    }

    private static String idAndName(String id, String name) {
        return "y:" + SearchKey.of(name) + "|" + id;
    }

    private static String emailAndName(String email, String name) {
        return "n:" + SearchKey.of(name) + "|" + fold(email);
    }

    private static String party(String name, String party) {
        return "p:" + SearchKey.of(name) + "|" + SearchKey.of(party);
    }
}
