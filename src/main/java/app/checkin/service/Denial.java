package app.checkin.service;

import app.checkin.domain.Outcome;
import app.checkin.domain.Passage;
import app.checkin.domain.Reason;
import app.checkin.domain.Scan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Records refusals. Where a phone that could not ask has let the person in already, the record says conflict. */
@ApplicationScoped
public class Denial {

    private final Recorder recorder;

    /** For proxies. */
    protected Denial() {
        this(null);
    }

    /** @param recorder writes */
    @Inject
    public Denial(Recorder recorder) {
        this.recorder = recorder;
    }

    /** @param first the passage that stood in the way, where one did
     *  @return the record; the one of an earlier try, which may be an admission, when the nonce was used before */
    Recorded record(Entry entry, Reason reason, Optional<Passage> first) {
        boolean letIn = entry.request().decided().filter(decided -> decided.verdict() == Outcome.ADMITTED).isPresent();
        Outcome outcome = letIn ? Outcome.CONFLICT : Outcome.DENIED;
        Scan scan = entry.scan(new Scan.Result(outcome, Optional.of(reason), first, Optional.empty(), Scan.Claim.NONE));
        return recorder.store(scan, entry.participant());
    }
}
