package app.checkin.api;

import app.checkin.domain.Direction;
import app.checkin.domain.Outcome;
import app.checkin.domain.Participant;
import app.checkin.domain.Scan;
import app.checkin.service.CheckInAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An admission, as a phone is told. Nothing in it that a guest who looks at the screen should not see.
 *
 * @param outcome {@code admitted}
 * @param direction in or out
 * @param participant who it is
 * @param checkIn the record
 */
public record CheckInJson(Outcome outcome, Direction direction, Optional<Guest> participant, CheckIn checkIn) {

    /**
     * @param id of the participant
     * @param name as the person writes it
     * @param category empty for none
     * @param marks what staff must heed
     * @param party the people of one booking; absent for somebody who came alone
     */
    public record Guest(String id, String name, String category, List<String> marks, Optional<CheckInAnswer.PartyCount> party) {

        static Guest of(Participant participant, CheckInAnswer.PartyCount party) {
            return new Guest(participant.id(), participant.person().name(), participant.booking().category(),
                    participant.booking().marks(), Optional.of(party).filter(count -> count.size() > 1));
        }
    }

    /**
     * @param id the nonce; an undo names it
     * @param at when the server decided
     * @param station what people call it
     */
    public record CheckIn(String id, Instant at, String station) {

        static CheckIn of(Scan scan) {
            return new CheckIn(scan.nonce(), scan.at(), scan.where().stationName());
        }
    }

    static CheckInJson of(CheckInAnswer answer) {
        return new CheckInJson(answer.scan().result().outcome(), answer.scan().what().direction(),
                answer.guest().participant().map(participant -> Guest.of(participant, answer.guest().party())),
                CheckIn.of(answer.scan()));
    }
}
