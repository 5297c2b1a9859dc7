package app.checkin.domain;

/**
 * Who does something: what records and audits name.
 *
 * @param kind a person in the office, a phone at the door, or a program
 * @param id id of the station, name of the user, {@code api} for the configured token
 * @param name what people call it
 */
public record Actor(Kind kind, String id, String name) {

    /** Where the request came from. */
    public enum Kind {
        /** A signed-in user. */
        USER,
        /** An enrolled station. */
        STATION,
        /** The bearer of {@code CHECKIN_API_TOKEN}. */
        TOKEN
    }

    /** @return how records name it: a station by its id, others as {@code user:name} */
    public String recorded() {
        return kind == Kind.STATION ? id : "user:" + id;
    }
}
