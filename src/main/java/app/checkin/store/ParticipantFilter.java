package app.checkin.store;

import app.checkin.domain.SearchKey;
import app.checkin.domain.Status;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/**
 * Which participants of an event to list.
 *
 * @param event id of the event
 * @param text a part of name, reference or, for an e-mail address, of that; empty for all
 * @param status only those
 * @param barred only those who may not enter
 * @param category only those
 */
public record ParticipantFilter(String event, String text, Optional<Status> status, boolean barred, Optional<String> category) {

    /** @return everybody of the event */
    public static ParticipantFilter all(String event) {
        return new ParticipantFilter(event, "", Optional.empty(), false, Optional.empty());
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
        category.ifPresent(wanted -> all.add(Filters.eq("category", wanted)));
        if (barred) {
            all.add(Filters.eq("barred", true));
        }
        return Filters.and(all);
    }
}
