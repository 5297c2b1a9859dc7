package app.checkin.page;

import app.checkin.service.ParticipantQuery;
import app.checkin.service.ParticipantState;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is looked for among the people of an event; every field may be empty. */
public final class WantedPeople {

    private static final String ARRIVAL = "arrival";

    @QueryParam("q")
    @DefaultValue("")
    private String text;
    @QueryParam("state")
    @DefaultValue("")
    private String state;
    @QueryParam("category")
    @DefaultValue("")
    private String category;
    @QueryParam("list")
    @DefaultValue("")
    private String list;
    @QueryParam("mark")
    @DefaultValue("")
    private String mark;
    @QueryParam("order")
    @DefaultValue("")
    private String order;
    @QueryParam("after")
    @DefaultValue("")
    private String after;

    /** @return the words of a name, a reference or a ticket */
    public String text() {
        return text.strip();
    }

    /** @return the chosen chip */
    public String state() {
        return state;
    }

    /** @return the chosen category */
    public String category() {
        return category;
    }

    /** @return id of the chosen list */
    public String list() {
        return list;
    }

    /** @return the chosen mark */
    public String mark() {
        return mark;
    }

    /** @return whether the latest to come are shown first */
    public boolean byArrival() {
        return order.equals(ARRIVAL);
    }

    /** @return whether everybody is shown, from the first page on */
    public boolean everything() {
        return text().isEmpty() && !narrowed();
    }

    /** @return whether something besides words is chosen */
    public boolean narrowed() {
        return Stream.of(state, category, list, mark).anyMatch(choice -> !choice.isEmpty());
    }

    /** @return the query part of the address that shows the same with another chip */
    public String chip(String other) {
        return "?" + Stream.of(part("state", other), part("q", text()), part("category", category), part("list", list), part("mark", mark),
                part("order", byArrival() ? ARRIVAL : "")).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
    }

    /** @return the query part of the address of the page behind this one */
    public String next(String from) {
        return chip(state) + part("&after", from);
    }

    /** @param rows how many of them at most
     *  @return what to ask for */
    ParticipantQuery query(String event, int rows) {
        ParticipantQuery.Among among = new ParticipantQuery.Among(said(state).map(ParticipantState::of), said(category), said(list), said(mark));
        ParticipantQuery.Order by = byArrival() ? ParticipantQuery.Order.ARRIVAL : ParticipantQuery.Order.FAMILY;
        return new ParticipantQuery(event, text(), among, by, said(after), rows);
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Optional<String> said(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }
}
