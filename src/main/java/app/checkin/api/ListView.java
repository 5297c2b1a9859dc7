package app.checkin.api;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Policy;
import app.checkin.domain.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A check-in list as it is stored.
 *
 * @param id in the addresses of this API
 * @param event id of its event
 * @param name see {@link ListInput}, as all that follow
 */
record ListView(String id, String event, String name, List<String> categories, Policy policy, Optional<Instant> opens,
        Optional<Instant> closes, int capacity) {

    static ListView of(CheckInList list) {
        CheckInList.Rules rules = list.rules();
        Window window = rules.window();
        return new ListView(list.id(), list.event(), list.name(), rules.categories().stream().sorted().toList(), rules.policy(),
                Optional.of(window.opens()).filter(at -> !at.equals(Instant.MIN)),
                Optional.of(window.closes()).filter(at -> !at.equals(Instant.MAX)), rules.capacity());
    }

    /** @param items the oldest first */
    @Schema(name = "ListItems")
    record All(List<ListView> items) {
    }
}
