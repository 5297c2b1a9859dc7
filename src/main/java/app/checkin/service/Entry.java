package app.checkin.service;

import app.checkin.domain.Attempt;
import app.checkin.domain.CheckInList;
import app.checkin.domain.Fingerprint;
import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.domain.Scan;
import java.time.Instant;
import java.util.Optional;

/**
 * One request at the door with all that was found out about it, so far without a verdict.
 *
 * @param list what is checked in to
 * @param participant whom the code or the hand named, if anybody
 * @param where which list and who scans
 * @param request what was asked
 * @param at the server's time
 */
record Entry(CheckInList list, Optional<Participant> participant, Scan.Where where, CheckInRequest request, Instant at) {

    /** The instant that counts for windows: the server's, unless a phone had to decide alone; never in the future. */
    private Instant ruled() {
        Instant told = request.decided().map(CheckInRequest.Decided::at).orElse(at);
        return told.isBefore(at) ? told : at;
    }

    Attempt attempt(Passage last) {
        return new Attempt(list.rules(), participant.orElseThrow().holder(), request.manner().direction(), last, ruled());
    }

    Scan scan(Scan.Result result) {
        CheckInRequest.Manner manner = request.manner();
        Scan.What what = new Scan.What(participant.map(Participant::id), manner.direction(), manner.source(),
                manner.scannedAt(), manner.override().orElse(""));
        String fingerprint = Fingerprint.of(list.id(), request.shown().fingerprinted(), manner.direction());
        return new Scan(request.nonce(), fingerprint, where, what, at, result);
    }

    boolean overrides() {
        return request.manner().override().isPresent();
    }

    boolean takesSeat(int n) {
        return n % 2 == 1 && list.rules().capacity() > 0;
    }
}
