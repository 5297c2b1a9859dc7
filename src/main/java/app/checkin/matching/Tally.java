package app.checkin.matching;

import app.checkin.spreadsheet.PersonRow;
import java.util.HashMap;
import java.util.Map;

/** Counts what is there once and what more often in a file; it reads the whole file before the first row is compared. */
public final class Tally {

    private final Map<String, Integer> emails = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private int sharing;

    /** Counts one more row. */
    public void add(PersonRow row) {
        String email = Identity.fold(row.person().email());
        if (!email.isEmpty()) {
            int count = emails.merge(email, 1, Integer::sum);
            sharing += count == 2 ? 2 : count > 2 ? 1 : 0;
        }
        if (!row.booking().externalId().isEmpty()) {
            ids.merge(row.booking().externalId(), 1, Integer::sum);
        }
    }

    /** @return rows whose e-mail another row has too: families share a mailbox */
    public int sharing() {
        return sharing;
    }

    boolean loneEmail(String email) {
        return emails.getOrDefault(Identity.fold(email), 0) == 1;
    }

    boolean loneId(String id) {
        return ids.getOrDefault(id, 0) == 1;
    }
}
