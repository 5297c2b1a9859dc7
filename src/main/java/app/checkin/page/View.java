package app.checkin.page;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;

/**
 * A page to be rendered: what a resource of this package returns.
 *
 * @param template name of a template in {@code WEB-INF/templates}, without {@code .html}
 * @param model what the template shows; {@link Frame} adds what every page has
 * @param status the HTTP status to answer with
 */
public record View(String template, Map<String, Object> model, int status) {

    /** Keeps an own copy of the model. */
    public View {
        model = Map.copyOf(model);
    }

    /** @return a page that answers 200 and has nothing of its own to show yet */
    public static View of(String template) {
        return new View(template, Map.of(), Response.Status.OK.getStatusCode());
    }

    /** @return this page, showing one thing more
     *  @param value never null: leave out what is not there, the template sees null */
    public View with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(model);
        more.put(name, value);
        return new View(template, more, status);
    }

    /** @return this page, answering with that HTTP status */
    public View status(int code) {
        return new View(template, model, code);
    }
}
