package app.checkin.page;

import app.checkin.service.ParticipantQuery;
import app.checkin.service.ParticipantState;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** What is looked for among the people of an event; every field may be empty. */
public final class WantedPeople {

    @QueryParam("q")
    @DefaultValue("")
    private String text;
    @QueryParam("state")
    @DefaultValue("")
    private String state;
    @QueryParam("category")
    @DefaultValue("")
    private String category;
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

    /** @return whether everybody is shown, from the first page on */
    public boolean everything() {
        return text().isEmpty() && state.isEmpty() && category.isEmpty();
    }

    /** @param rows how many of them at most
     *  @return what to ask for */
    ParticipantQuery query(String event, int rows) {
        return new ParticipantQuery(event, text(), said(state).map(ParticipantState::of), said(category), said(after), rows);
    }

    private static Optional<String> said(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }
}
