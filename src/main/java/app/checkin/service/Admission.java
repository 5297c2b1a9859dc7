package app.checkin.service;

import app.checkin.domain.AdmissionRules;
import app.checkin.domain.Attempt;
import app.checkin.domain.Outcome;
import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.domain.Reason;
import app.checkin.domain.Scan;
import app.checkin.domain.Scan.Claim;
import app.checkin.domain.Status;
import app.checkin.domain.Verdict;
import app.checkin.live.Passages;
import app.checkin.lock.Locked;
import app.checkin.lock.WhenLost;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lets a participant in or out. The rules propose, one insert decides: the store's unique keys on slot and seat let only
 * one of any number of racers through, on any number of servers. Memory only spares reads: an admission on a warm server
 * is one write, a denial one write and one read by key.
 */
@ApplicationScoped
public class Admission {

    private final ScanStore scans;
    private final Passages passages;
    private final SeatDesk seats;
    private final Recorder recorder;
    private final Denial denial;

    /** For proxies. */
    protected Admission() {
        this(null, null, null, null, null);
    }

    /** @param scans read by key where memory may be behind
     *  @param passages what is remembered
     *  @param seats gives out places
     *  @param recorder writes
     *  @param denial writes refusals */
    @Inject
    public Admission(ScanStore scans, Passages passages, SeatDesk seats, Recorder recorder, Denial denial) {
        this.scans = scans;
        this.passages = passages;
        this.seats = seats;
        this.recorder = recorder;
        this.denial = denial;
    }

    /** Without the lock the answer is the same; with it, those who show one ticket at once do not collide in the store.
     *  @param list id of the list
     *  @param participant id of who stands there
     *  @return the scan that decided, admitted or denied; the one of an earlier try when the nonce was used before */
    @Locked(value = "list:{list}:participant:{participant}", whenLost = WhenLost.STORE_DECIDES, waitMillis = 1_000)
    Recorded admit(String list, String participant, Entry entry) {
        Optional<Recorded> done = Optional.empty();
        while (done.isEmpty()) {
            // each further round has learned of a later passage or of a taken seat, so there is a last one
            Passage last = passages.last(list, participant);
            Verdict verdict = decide(entry, last);
            done = verdict instanceof Verdict.Admitted admitted
                    ? enter(entry, admitted.n(), last)
                    : refuse(entry, ((Verdict.Denied) verdict).reason(), last);
        }
        return done.get();
    }

    /** An override passes by the rules of the list, never by what lies with the person or with the history. */
    private static Verdict decide(Entry entry, Passage last) {
        Attempt attempt = entry.attempt(last);
        boolean listRulesOnly = !attempt.holder().barred() && attempt.holder().status() == Status.REGISTERED;
        if (!entry.overrides() || !listRulesOnly) {
            return AdmissionRules.decide(attempt);
        }
        return AdmissionRules.decide(new Attempt(attempt.list().open(), attempt.holder(), attempt.direction(), last, attempt.at()));
    }

    /** A refusal that rests on memory is confirmed by one key: is there a later passage than the one remembered? */
    private Optional<Recorded> refuse(Entry entry, Reason reason, Passage last) {
        if (reason.restsOnHistory() && caughtUp(entry, last.n() + 1)) {
            return Optional.empty();
        }
        Optional<Passage> first = reason.restsOnHistory() && last.n() > 0 ? Optional.of(last) : Optional.empty();
        return Optional.of(denial.record(entry, reason, first));
    }

    private Optional<Recorded> enter(Entry entry, int n, Passage last) {
        OptionalInt seat = entry.takesSeat(n) ? seats.take(entry) : OptionalInt.of(0);
        if (seat.isEmpty() && !entry.overrides()) {
            return Optional.of(denial.record(entry, Reason.LIST_FULL, Optional.empty()));
        }
        Scan scan = entry.scan(new Scan.Result(Outcome.ADMITTED, Optional.empty(), Optional.empty(), Optional.empty(),
                new Claim(n, seat.orElse(0))));
        Optional<Recorded> stored = recorder.tryStore(scan, entry.participant());
        if (stored.isEmpty() && caughtUp(entry, n) || stored.filter(Recorded::replayed).isPresent()) {
            seats.release(entry, seat.orElse(0));
        }
        stored.filter(recorded -> !recorded.replayed() && n > 0 && n % 2 == 0).ifPresent(left -> seats.free(entry, last));
        return stored;
    }

    /** @return whether the store knew a passage from this number on, which memory has learned now */
    private boolean caughtUp(Entry entry, int from) {
        Participant participant = entry.participant().orElseThrow();
        Optional<Passage> later = from == 0 ? Optional.empty() : scans.lastPassage(entry.list().id(), participant.id(), from);
        later.ifPresent(passage -> passages.saw(entry.list().id(), participant.id(), passage));
        return later.isPresent();
    }
}
