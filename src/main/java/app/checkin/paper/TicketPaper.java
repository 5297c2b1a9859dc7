package app.checkin.paper;

import app.checkin.domain.Event;
import app.checkin.domain.Participant;

/**
 * What a printed ticket needs to know.
 *
 * @param event for which it is
 * @param participant whose it is
 * @param partySize how many came by the same booking, this person included; 1 for a person alone
 */
public record TicketPaper(Event event, Participant participant, int partySize) {

    /** @return the ticket's code alone */
    public QrCode code() {
        return new QrCode(participant.pass().ticket().text());
    }

    /** @return the ticket's code as SVG, named in the holder's language */
    public String svg() {
        return code().svg(new TicketWords(this).image());
    }
}
