package app.checkin.live;

import app.checkin.domain.Changes;
import app.checkin.domain.Changes.ScanRecorded;
import app.checkin.domain.InvalidInput;
import app.checkin.json.Records;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one server tells the others. Each one is numbered, so that a listener knows when it missed one.
 *
 * @param from the server
 * @param n its messages are numbered from 1
 * @param at when it was said, by the speaker's own {@link System#nanoTime()}: of use to nobody else
 * @param kind what for
 * @param change what changed, where that is told
 */
record Message(String from, long n, long at, Kind kind, Optional<Changes> change) {

    private static final String FROM = "from";
    private static final String N = "n";
    private static final String AT = "at";
    private static final String KIND = "kind";
    private static final Map<String, Class<?>> CHANGES = Stream.of(Changes.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, type -> type));

    /** What a message is for. */
    enum Kind {
        /** Something changed. */
        NEWS,
        /** A server that changes things is there. */
        BEAT,
        /** A server that only reads finds out whether it hears itself. */
        ECHO,
        /** The server ends, in order. */
        BYE
    }

    /** @return as one line of JSON, without who the participant is: listeners look that up in their own memory */
    String text() {
        JsonObjectBuilder json = Json.createObjectBuilder().add(FROM, from).add(N, n).add(AT, at).add(KIND, kind.name());
        change.ifPresent(news -> json.add(news.getClass().getSimpleName(), Records.write((Record) impersonal(news))));
        return json.build().toString();
    }

    /** @throws InvalidInput for anything else than {@link #text()} of this version */
    static Message of(String text) {
        try {
            JsonObject json = Json.createReader(new StringReader(text)).readObject();
            Optional<Changes> change = json.keySet().stream().filter(CHANGES::containsKey).findFirst()
                    .map(name -> change(json.getJsonObject(name), CHANGES.get(name)));
            Kind kind = Kind.valueOf(json.getString(KIND));
            if (kind == Kind.NEWS && change.isEmpty()) {
                throw new InvalidInput("This change is not known here.");
            }
            return new Message(json.getString(FROM), json.getJsonNumber(N).longValueExact(), json.getJsonNumber(AT).longValueExact(),
                    kind, change);
        } catch (JsonException | NullPointerException | ClassCastException | IllegalArgumentException foreign) {
            throw new InvalidInput("This is no message: " + foreign);
        }
    }

    private static Changes change(JsonObject json, Class<?> type) {
        return (Changes) Records.read(json, type.asSubclass(Record.class));
    }

    private static Changes impersonal(Changes news) {
        return news instanceof ScanRecorded scan ? new ScanRecorded(scan.scan(), Optional.empty()) : news;
    }
}
