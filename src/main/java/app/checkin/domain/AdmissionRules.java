package app.checkin.domain;

/**
 * Who may pass: a pure function, the same on the server and in the browser.
 *
 * <p>The order of refusals is part of the promise: what lies with the person comes before what lies with the list, and
 * what happened before comes last, because only it needs the history. On the way out only the history counts: nobody
 * is held back for a rule of entry.
 *
 * <pre>in:  barred, cancelled, waitlisted, wrong-category, too-early, too-late, already-checked-in | already-inside
 *out: not-inside</pre>
 *
 * {@code list-full} is not decided here: the store gives out the places (see {@code docs/architecture.md}).
 */
public final class AdmissionRules {

    private AdmissionRules() {
    }

    /** @return the verdict on this attempt, all of the rules and the history considered */
    public static Verdict decide(Attempt attempt) {
        if (attempt.direction() == Direction.OUT) {
            return exit(attempt);
        }
        Verdict before = preCheck(attempt);
        return before instanceof Verdict.Denied ? before : history(attempt);
    }

    /** What can be told without the history.
     *  @return a refusal, or {@code Admitted(0)} when nothing but the history can refuse any more */
    public static Verdict preCheck(Attempt attempt) {
        Holder holder = attempt.holder();
        if (holder.barred()) {
            return new Verdict.Denied(Reason.BARRED);
        }
        if (holder.status() != Status.REGISTERED) {
            return new Verdict.Denied(holder.status() == Status.CANCELLED ? Reason.CANCELLED : Reason.WAITLISTED);
        }
        return ofList(attempt);
    }

    /** The refusals that lie with the list alone: category and window. These an organizer's override may pass by.
     *  @return a refusal, or {@code Admitted(0)} */
    public static Verdict ofList(Attempt attempt) {
        CheckInList.Rules list = attempt.list();
        if (!list.admits(attempt.holder().category())) {
            return new Verdict.Denied(Reason.WRONG_CATEGORY);
        }
        if (list.window().isAfter(attempt.at())) {
            return new Verdict.Denied(Reason.TOO_EARLY);
        }
        return list.window().isBefore(attempt.at()) ? new Verdict.Denied(Reason.TOO_LATE) : new Verdict.Admitted(0);
    }

    private static Verdict history(Attempt attempt) {
        Policy policy = attempt.list().policy();
        if (policy == Policy.UNLIMITED) {
            return new Verdict.Admitted(0);
        }
        if (attempt.last().inside()) {
            return new Verdict.Denied(policy == Policy.ONCE ? Reason.ALREADY_CHECKED_IN : Reason.ALREADY_INSIDE);
        }
        return new Verdict.Admitted(attempt.last().n() + 1);
    }

    private static Verdict exit(Attempt attempt) {
        boolean leaves = attempt.list().policy() == Policy.RE_ENTRY && attempt.last().inside();
        return leaves ? new Verdict.Admitted(attempt.last().n() + 1) : new Verdict.Denied(Reason.NOT_INSIDE);
    }
}
