package app.checkin.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads a request's JSON into the record (or {@link Patch}) that a resource method takes; the constraints hold when it gets it. */
@Provider
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
public class RecordReader implements MessageBodyReader<Object> {

    private final Checks checks;

    /** For the container only: it looks for this one, and makes the instance by the other one. */
    public RecordReader() {
        this(null);
    }

    /** @param checks hold what was read against its constraints */
    @Inject
    public RecordReader(Checks checks) {
        this.checks = checks;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord() || type == Patch.class;
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        JsonObject json = JsonText.object(body.readAllBytes());
        return (Class<?>) type == Patch.class ? new Patch(json, checks) : checks.sound(Records.read(json, type.asSubclass(Record.class)));
    }
}
