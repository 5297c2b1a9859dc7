package app.checkin.problem;

import jakarta.servlet.ServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names one request, in its answer, in the log and in what a person reads aloud. */
public final class RequestId {

    /** Header of every answer; a proxy that numbers requests may send it. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int SHORT = 8;

    private RequestId() {
    }

    /** @param request the request as the container gives it
     *  @return its id, the same for each call: the proxy's when it sent a sound one, else eight random hex digits */
    public static String of(ServletRequest request) {
        Object known = request.getAttribute(HEADER);
        if (known instanceof String id) {
            return id;
        }
        String id = UUID.randomUUID().toString().substring(0, SHORT);
        request.setAttribute(HEADER, id);
        return id;
    }

    /** Takes a proxy's id over.
     *  @param sent the header as it came, may be null
     *  @return the request's id from now on */
    static String adopt(ServletRequest request, String sent) {
        if (sent != null && SOUND.matcher(sent).matches()) {
            request.setAttribute(HEADER, sent);
        }
        return of(request);
    }
}
