package app.checkin.page;

import app.checkin.domain.InvalidInput;
import app.checkin.domain.Station.Right;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the form that adds stations: how many, how they are called, for which lists, what they may do. */
final class StationForm {

    private static final int MOST = 40;

    private final Form form;
    private final Desk desk;

    StationForm(Form form, Desk desk) {
        this.form = form;
        this.desk = desk;
    }

    /** @return the names of the new stations; numbered where there are several, or where the first is taken
     *  @param taken names that the event has already
     *  @throws InvalidInput when the form cannot be read, which is noted in it */
    List<String> names(Set<String> taken) {
        int count = form.read("count", this::count, 1);
        String pattern = form.value("name");
        if (pattern.isEmpty()) {
            form.reject("name", desk.say("station", "wrong.name"));
        }
        if (!form.right()) {
            throw new InvalidInput(desk.say("fragments/form", "correct"));
        }
        if (count == 1 && !taken.contains(pattern)) {
            return List.of(pattern);
        }
        return IntStream.iterate(1, number -> number + 1).mapToObj(number -> pattern + " " + number)
                .filter(name -> !taken.contains(name)).limit(count).toList();
    }

    Set<Right> rights() {
        return Arrays.stream(Right.values()).filter(right -> form.has("rights", right.name().toLowerCase(Locale.ROOT))).collect(Collectors.toSet());
    }

    private int count(String text) {
        try {
            int count = Integer.parseUnsignedInt(text);
            if (count >= 1 && count <= MOST) {
                return count;
            }
        } catch (NumberFormatException none) {
            throw new InvalidInput(desk.say("station", "wrong.count"));
        }
        throw new InvalidInput(desk.say("station", "wrong.count"));
    }
}
