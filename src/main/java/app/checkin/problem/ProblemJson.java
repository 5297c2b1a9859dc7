package app.checkin.problem;

import app.checkin.json.Records;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes a problem as {@code application/problem+json}. */
@Provider
@ApplicationScoped
@Produces({"application/problem+json", MediaType.APPLICATION_JSON})
public class ProblemJson implements MessageBodyWriter<Problem> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return Problem.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(Problem problem, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        out.write(text(problem).getBytes(StandardCharsets.UTF_8));
    }

    /** @return the problem as JSON: the members of RFC 9457, then {@code reason}, then what helps */
    public static String text(Problem problem) {
        return object(problem).toString();
    }

    /** @return the problem as a JSON value, to stand inside a longer answer */
    public static JsonObject object(Problem problem) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("type", problem.type()).add("title", problem.title())
                .add("status", problem.status()).add("detail", problem.detail()).add("reason", problem.reason());
        problem.more().forEach((name, value) -> json.add(name, Records.value(value)));
        return json.build();
    }
}
