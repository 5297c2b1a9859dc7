package app.checkin.service;

import app.checkin.domain.Scan;
import app.checkin.store.ScanStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What happened at the door to one person. */
@ApplicationScoped
public class DoorHistory {

    private final ScanStore scans;

    /** For proxies. */
    protected DoorHistory() {
        this(null);
    }

    /** @param scans every attempt */
    @Inject
    public DoorHistory(ScanStore scans) {
        this.scans = scans;
    }

    /** @param participant an id; one that nobody has was never scanned
     *  @return every scan, admitted or denied, the newest first */
    public List<Scan> of(String participant) {
        return scans.of(participant);
    }
}
