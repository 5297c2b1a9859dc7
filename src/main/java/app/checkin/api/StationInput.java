package app.checkin.api;

import app.checkin.domain.Station;
import app.checkin.service.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * A station to be made.
 *
 * @param event id of its event
 * @param name what people call it ("Door 2")
 * @param lists ids of the lists it may scan for, its usual one first; none for the event's first list
 * @param rights what it may do beyond scanning and undoing its own last admission for 60 seconds
 */
public record StationInput(@NotBlank(message = "\"event\" is empty. Give the id of the event.") String event,
        @NotBlank(message = "\"name\" is empty. Fill it in.")
        @Size(max = Limits.WORD, message = "\"name\" has more than {max} characters. Shorten it.") String name,
        List<String> lists, Set<Station.Right> rights) {
}
