package app.checkin.api;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Policy;
import app.checkin.domain.Window;
import app.checkin.service.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A check-in list as a program describes it.
 *
 * @param name what staff call it
 * @param categories who may enter; empty for everyone
 * @param policy how often; else once
 * @param opens from when; else always
 * @param closes until when; else always
 * @param capacity how many may be in at once; 0 for no limit
 */
public record ListInput(
        @NotBlank(message = "\"name\" is empty. Fill it in.")
        @Size(max = Limits.WORD, message = "\"name\" has more than {max} characters. Shorten it.") String name,
        List<String> categories, Optional<Policy> policy, Optional<Instant> opens, Optional<Instant> closes,
        @Min(value = 0, message = "\"capacity\" must be 0 or more.")
        @Max(value = Limits.PEOPLE, message = "\"capacity\" must be at most {value}.") int capacity) {

    static ListInput of(CheckInList list) {
        ListView view = ListView.of(list);
        return new ListInput(view.name(), view.categories(), Optional.of(view.policy()), view.opens(), view.closes(), view.capacity());
    }

    CheckInList.Rules rules() {
        Window window = new Window(opens.orElse(Instant.MIN), closes.orElse(Instant.MAX));
        return new CheckInList.Rules(Set.copyOf(categories.stream().map(String::strip).toList()), window, policy.orElse(Policy.ONCE), capacity);
    }
}
