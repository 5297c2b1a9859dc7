package app.checkin.domain;

/** An id that names nothing. */
public class NotFound extends RuntimeException {

    /** @param kind what was looked for, in the words of the product ("event", "check-in list")
     *  @param id the id as it was given */
    public NotFound(String kind, String id) {
        super("There is no " + kind + " " + id + ".");
    }
}
