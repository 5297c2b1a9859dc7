package app.checkin.store;

import app.checkin.domain.SearchKey;
import app.checkin.domain.Status;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/**
 * Which participants of an event to list.
 *
 * @param event id of the event
 * @param text a part of name, reference or, for an e-mail address, of that; empty for all
 * @param status only those
 * @param barred only those who may not enter
 * @param categories only those of one of them
 * @param mark only those who carry it
 */
public record ParticipantFilter(String event, String text, Optional<Status> status, boolean barred,
        Optional<Set<String>> categories, Optional<String> mark) {

    /** @return everybody of the event */
    public static ParticipantFilter all(String event) {
        return new ParticipantFilter(event, "", Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    Bson query() {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.eq("event", event));
        if (text.contains("@")) {
            all.add(Filters.regex("email", Pattern.compile(Pattern.quote(text.strip()), Pattern.CASE_INSENSITIVE)));
        } else {
            SearchKey.words(text).forEach(word -> all.add(Filters.regex("searchKey", "(^| )" + Pattern.quote(word))));
        }
        status.ifPresent(wanted -> all.add(Filters.eq("status", wanted.slug())));
        categories.ifPresent(wanted -> all.add(Filters.in("category", wanted)));
        mark.ifPresent(wanted -> all.add(Filters.eq("marks", wanted)));
        if (barred) {
            all.add(Filters.eq("barred", true));
        }
        return Filters.and(all);
    }
}
