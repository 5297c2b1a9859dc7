package app.checkin.service;

import app.checkin.domain.Changes.ScanRecorded;
import app.checkin.domain.Conflict;
import app.checkin.domain.Participant;
import app.checkin.domain.Scan;
import app.checkin.lock.LockCount;
import app.checkin.lock.LockCounts;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/** Puts scans into the store, tells everybody who listens, and finds what an earlier try with the same nonce came to. */
@ApplicationScoped
public class Recorder {

    private final ScanStore scans;
    private final Event<ScanRecorded> news;
    private final LockCounts counts;

    /** For proxies. */
    protected Recorder() {
        this(null, null, null);
    }

    /** @param scans where they go
     *  @param news who listens
     *  @param counts of the keys that were taken */
    @Inject
    public Recorder(ScanStore scans, Event<ScanRecorded> news, LockCounts counts) {
        this.scans = scans;
        this.news = news;
        this.counts = counts;
    }

    /** Stores a scan whose unique keys may be taken.
     *  @return the scan as stored now or before; empty when its slot or seat is taken by another one
     *  @throws Conflict {@code nonce-reused} when the nonce was used for something else */
    Optional<Recorded> tryStore(Scan scan, Optional<Participant> participant) {
        if (scans.insert(scan)) {
            news.fire(new ScanRecorded(scan, participant));
            return Optional.of(new Recorded(scan, false));
        }
        Optional<Recorded> before = earlier(scan.nonce(), scan.fingerprint());
        if (before.isEmpty()) {
            counts.count(LockCount.CONFLICTING_WRITES);
        }
        return before;
    }

    /** Stores a scan that claims nothing, so that only its nonce can be taken.
     *  @return the scan as stored now or before
     *  @throws Conflict {@code nonce-reused} when the nonce was used for something else */
    Recorded store(Scan scan, Optional<Participant> participant) {
        Optional<Recorded> stored = tryStore(scan, participant);
        while (stored.isEmpty()) {
            // a majority read can lag behind the key it collided with, for a moment
            stored = tryStore(scan, participant);
        }
        return stored.get();
    }

    private Optional<Recorded> earlier(String nonce, String fingerprint) {
        Optional<Scan> before = scans.find(nonce);
        before.filter(scan -> !scan.fingerprint().equals(fingerprint)).ifPresent(other -> {
            throw new Conflict("nonce-reused", "This nonce was used for another scan. Make a new one at random for each scan.");
        });
        return before.map(scan -> new Recorded(scan, true));
    }
}
