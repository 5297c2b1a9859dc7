package app.checkin.api;

import app.checkin.domain.Participant;
import app.checkin.domain.Passage;
import app.checkin.domain.Status;
import app.checkin.service.ParticipantPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A participant as it is stored. The door is not told what it does not need: e-mail, ticket, other systems' ids.
 *
 * @param id in the addresses of this API
 * @param event id of the event; not told to the door
 * @param status whether the person has a place
 * @param barred whether the person may not enter
 * @param ticket what the QR holds; not told to the door
 * @param reference six characters that find the person
 * @param name see {@link ParticipantInput}, as those that follow
 * @param since when the status was last changed; not told to the door
 * @param checkedIn whether the person is in, by the event's first list
 * @param lastPassage what last happened there
 */
record ParticipantView(String id, Optional<String> event, Status status, boolean barred, Optional<String> ticket, String reference,
        String name, String familyName, Optional<String> email, String category, String party, List<String> marks,
        Optional<String> language, Optional<String> externalId, Optional<Instant> since, boolean checkedIn, Optional<LastPassage> lastPassage) {

    /**
     * @param id of the scan
     * @param at when
     * @param station name of the station, or of who did it by hand
     */
    record LastPassage(String id, Instant at, String station) {
    }

    /** @param items by family name
     *  @param next value of {@code after} for the next page; absent on the last
     *  @param total how many match on all pages */
    @Schema(name = "ParticipantPage")
    record Page(List<ParticipantView> items, Optional<String> next, long total) {

        static Page office(ParticipantPage page) {
            return new Page(page.rows().stream().map(row -> of(row, true)).toList(), page.next(), page.total());
        }

        static Page door(ParticipantPage page) {
            return new Page(page.rows().stream().map(row -> of(row, false)).toList(), Optional.empty(), page.total());
        }
    }

    static ParticipantView of(ParticipantPage.Row row, boolean office) {
        Participant participant = row.participant();
        Participant.Person person = participant.person();
        Participant.Booking booking = participant.booking();
        return new ParticipantView(participant.id(), told(participant.event(), office), participant.standing().status(),
                participant.standing().barred(), told(participant.pass().ticket().text(), office), participant.pass().reference().text(),
                person.name(), person.familyName(), told(person.email(), office), booking.category(), booking.party(), booking.marks(),
                told(person.language(), office), told(booking.externalId(), office), told(participant.standing().since(), office),
                row.entrance().inside(), passage(row.entrance()));
    }

    private static <T> Optional<T> told(T value, boolean office) {
        return Optional.of(value).filter(told -> office);
    }

    private static Optional<LastPassage> passage(Passage passage) {
        return Optional.of(passage).filter(last -> last.n() > 0).map(last -> new LastPassage(last.scan(), last.at(), last.station()));
    }
}
