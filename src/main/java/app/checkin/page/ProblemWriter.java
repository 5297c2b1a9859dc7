package app.checkin.page;

import app.checkin.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Shows a problem as a page to whoever prefers HTML: what happened, what is safe, what to do. */
@Provider
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ProblemWriter implements MessageBodyWriter<Problem> {

    private final Frame frame;

    /** For the container only: it looks for this one, and makes the instance by the other one. */
    public ProblemWriter() {
        this(null);
    }

    /** @param frame makes the page */
    @Inject
    public ProblemWriter(Frame frame) {
        this.frame = frame;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return Problem.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(Problem problem, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        out.write(frame.html(View.of("problem").with("problem", problem)));
    }
}
