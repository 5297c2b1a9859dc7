package app.checkin.cluster;

/**
 * What one client asked once and what it was told.
 *
 * @param guest whose ticket was shown
 * @param list where
 * @param nonce of the question; a repetition has the same
 * @param told the answer
 */
record Note(Guest guest, String list, String nonce, Told told) {

    /**
     * @param id of the participant
     * @param ticket as printed
     */
    record Guest(String id, String ticket) {
    }

    /**
     * @param verdict what it came to
     * @param reason why not; empty for an admission
     */
    record Told(Verdict verdict, String reason) {

        static final Told ADMITTED = new Told(Verdict.ADMITTED, "");

        static Told denied(String reason) {
            return new Told(Verdict.DENIED, reason);
        }

        static Told undecided(String why) {
            return new Told(Verdict.UNDECIDED, why);
        }

        boolean decided() {
            return verdict != Verdict.UNDECIDED;
        }
    }

    /** What a client may learn. */
    enum Verdict {
        /** Come in. */
        ADMITTED,
        /** Stay out, for a reason that is recorded. */
        DENIED,
        /** Nothing: no answer, or one that says to ask again. */
        UNDECIDED,
        /** The question itself was refused and not recorded, such as a nonce used twice. */
        REFUSED
    }
}
