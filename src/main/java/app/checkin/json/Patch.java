package app.checkin.json;

import jakarta.json.JsonObject;

/** The partial body of a PATCH: what is absent stays as it is, null clears (RFC 7396). */
public final class Patch {

    private final JsonObject body;
    private final Checks checks;

    /** @param body as it was sent
     *  @param checks hold the outcome against its constraints */
    Patch(JsonObject body, Checks checks) {
        this.body = body;
        this.checks = checks;
    }

    /** @param <T> the record
     *  @param now what the body may change
     *  @return the record after the change
     *  @throws app.checkin.domain.InvalidFields for unknown fields, wrong types and broken constraints */
    public <T extends Record> T on(T now) {
        return checks.sound(Records.patched(now, body));
    }
}
