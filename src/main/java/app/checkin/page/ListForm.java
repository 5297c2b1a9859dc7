package app.checkin.page;

import app.checkin.domain.CheckInList;
import app.checkin.domain.Event;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.Policy;
import app.checkin.domain.Window;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and fills the form of a list: who, when, how often, and under "More rules" how many. */
final class ListForm {

    private static final String WORDS = "list";
    private static final String SOME = "some";
    private static final String BETWEEN = "between";

    private final Form form;
    private final ZoneId zone;
    private final Desk desk;

    ListForm(Form form, Event event, Desk desk) {
        this.form = form;
        this.zone = event.schedule().timeZone();
        this.desk = desk;
    }

    /** @return a form that shows these rules */
    static Form of(String name, CheckInList.Rules rules, Event event, Desk desk) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        values.putSingle("name", name);
        values.putSingle("who", rules.categories().isEmpty() ? "all" : SOME);
        values.put("categories", rules.categories().stream().sorted().toList());
        values.putSingle("when", rules.window().equals(Window.ALWAYS) ? "always" : BETWEEN);
        values.putSingle("opens", shown(rules.window().opens(), event, desk));
        values.putSingle("closes", shown(rules.window().closes(), event, desk));
        values.putSingle("often", rules.policy().slug());
        values.putSingle("capacity", rules.capacity() == 0 ? "" : String.valueOf(rules.capacity()));
        return new Form(values);
    }

    private static String shown(Instant at, Event event, Desk desk) {
        return Listed.bounded(at) ? desk.times().input(at, event.schedule().timeZone()) : "";
    }

    /** @return what the form says
     *  @throws InvalidInput after a field was refused, which is noted in the form */
    CheckInList.Rules rules() {
        Set<String> categories = form.value("who").equals(SOME) ? categories() : Set.of();
        if (form.value("who").equals(SOME) && categories.isEmpty()) {
            form.reject("who", desk.say(WORDS, "wrong.who"));
        }
        Window window = form.value("when").equals(BETWEEN) ? window() : Window.ALWAYS;
        Policy policy = form.read("often", Policy::of, Policy.ONCE);
        int capacity = form.read("capacity", this::number, 0);
        if (!form.right()) {
            throw new InvalidInput(desk.say("fragments/form", "correct"));
        }
        return new CheckInList.Rules(categories, window, policy, capacity);
    }

    private Set<String> categories() {
        return Stream.concat(form.all("categories").stream(), Arrays.stream(form.value("otherCategories").split("[,;]")))
                .map(String::strip).filter(category -> !category.isEmpty()).collect(Collectors.toSet());
    }

    private Window window() {
        Instant opens = form.value("opens").isEmpty() ? Instant.MIN : form.read("opens", this::time, Instant.MIN);
        Instant closes = form.value("closes").isEmpty() ? Instant.MAX : form.read("closes", this::time, Instant.MAX);
        if (!opens.isBefore(closes)) {
            form.reject("closes", desk.say(WORDS, "wrong.order"));
            return Window.ALWAYS;
        }
        return new Window(opens, closes);
    }

    private Instant time(String text) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(desk.say(WORDS, "wrong.time"));
        }
    }

    private int number(String text) {
        try {
            return text.isEmpty() ? 0 : Integer.parseUnsignedInt(text);
        } catch (NumberFormatException none) {
            throw new InvalidInput(desk.say(WORDS, "wrong.capacity"));
        }
    }
}
