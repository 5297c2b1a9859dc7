package app.checkin.domain;

/** What the rules say to an attempt. A refusal is a value, not an exception. */
public sealed interface Verdict {

    /**
     * Let in, or exit noted.
     *
     * @param n number of the passage to record; 0 where the list keeps no state ({@link Policy#UNLIMITED})
     */
    record Admitted(int n) implements Verdict {
    }

    /** @param reason why not */
    record Denied(Reason reason) implements Verdict {
    }
}
