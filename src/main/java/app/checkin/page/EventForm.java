package app.checkin.page;

import app.checkin.domain.Event;
import app.checkin.domain.InvalidInput;
import app.checkin.service.EventDefaults;
import app.checkin.service.EventDraft;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads and fills the form of an event; times are local to the event's zone. */
final class EventForm {

    private final Form form;
    private final Desk desk;
    private final Duration doorsBefore;
    private final Duration length;

    EventForm(Form form, Desk desk) {
        this(form, desk, Duration.ZERO, Duration.ofHours(EventDefaults.HOURS));
    }

    private EventForm(Form form, Desk desk, Duration doorsBefore, Duration length) {
        this.form = form;
        this.desk = desk;
        this.doorsBefore = doorsBefore;
        this.length = length;
    }

    /** @return reads the form of a copy: doors and end are as far from the start as the old ones where nothing else is said */
    static EventForm like(Event old, Form form, Desk desk) {
        Event.Schedule times = old.schedule();
        return new EventForm(form, desk, Duration.between(times.doorsOpen(), times.starts()), Duration.between(times.starts(), times.ends()));
    }

    /** @return a form for a new event with the defaults filled in
     *  @param zone offered as the event's */
    static Form blank(ZoneId zone, Desk desk) {
        return Form.showing(Map.of("timeZone", zone.getId(), "languages", String.join(", ", EventDefaults.LANGUAGES), "helpPoint",
                desk.say("event", "helpPoint.default"), "retentionDays", String.valueOf(EventDefaults.RETENTION_DAYS)));
    }

    /** @return a form that shows all of the event but its times: a copy that kept them would be on the wrong day */
    static Form undated(Event event, Desk desk) {
        Map<String, String> values = values(event, desk);
        values.keySet().removeAll(List.of("starts", "doorsOpen", "ends"));
        return Form.showing(values);
    }

    /** @return a form that shows the event as it is */
    static Form of(Event event, Desk desk) {
        return Form.showing(values(event, desk));
    }

    private static Map<String, String> values(Event event, Desk desk) {
        Times times = desk.times();
        Event.Schedule schedule = event.schedule();
        Event.Details details = event.details();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", event.name());
        values.put("place", event.place());
        values.put("starts", times.input(schedule.starts(), schedule.timeZone()));
        values.put("doorsOpen", times.input(schedule.doorsOpen(), schedule.timeZone()));
        values.put("ends", times.input(schedule.ends(), schedule.timeZone()));
        values.put("timeZone", schedule.timeZone().getId());
        values.put("languages", String.join(", ", details.languages()));
        values.put("helpPoint", details.helpPoint());
        values.put("contact", details.contact());
        values.put("retentionDays", String.valueOf(details.retentionDays()));
        values.put("capacity", shown(details.size().capacity()));
        values.put("expectedParticipants", shown(details.size().expected()));
        return values;
    }

    /** @return what the form says; fields that cannot be read are noted in the form, and stand-ins are used for them
     *  @throws InvalidInput for what is wrong beyond a single field */
    EventDraft draft() {
        if (form.value("name").isEmpty()) {
            form.reject("name", desk.say("event", "wrong.name"));
        }
        ZoneId zone = form.read("timeZone", this::zone, ZoneId.of("UTC"));
        Instant starts = form.read("starts", text -> time(text, zone), Instant.EPOCH);
        Instant doors = form.value("doorsOpen").isEmpty() ? starts.minus(doorsBefore) : form.read("doorsOpen", text -> time(text, zone), starts);
        Instant ends = form.value("ends").isEmpty() ? starts.plus(length)
                : form.read("ends", text -> time(text, zone), starts.plus(length));
        if (starts.isBefore(doors)) {
            form.reject("doorsOpen", desk.say("event", "wrong.order"));
        }
        if (!ends.isAfter(starts)) {
            form.reject("ends", desk.say("event", "wrong.ends"));
        }
        Event.Size size = new Event.Size(form.read("capacity", this::number, 0), form.read("expectedParticipants", this::number, 0));
        int retention = form.read("retentionDays", this::number, EventDefaults.RETENTION_DAYS);
        if (!form.right()) {
            throw new InvalidInput(desk.say("fragments/form", "correct"));
        }
        return new EventDraft(form.value("name"), form.value("place"), new Event.Schedule(zone, doors, starts, ends, ends),
                new Event.Details(languages(form.value("languages")), form.value("helpPoint"), form.value("contact"), retention, size));
    }

    private static List<String> languages(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,; ]+")).filter(word -> !word.isEmpty()).distinct().toList();
    }

    private ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new InvalidInput(desk.say("event", "wrong.timeZone"));
        }
    }

    private Instant time(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(desk.say("event", "wrong.time"));
        }
    }

    private int number(String text) {
        try {
            return text.isEmpty() ? 0 : Integer.parseUnsignedInt(text);
        } catch (NumberFormatException none) {
            throw new InvalidInput(desk.say("event", "wrong.number"));
        }
    }

    private static String shown(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }
}
