package app.checkin.paper;

import java.util.List;

import app.checkin.domain.Event;
import app.checkin.domain.Participant;
import app.checkin.domain.Status;

/**
 * What a sheet of tickets needs to know.
 *
 * @param event for which they are
 * @param participants of the event; those without a place get no card
 * @param order of the cards
 * @param letters which of them
 * @param mailless whether only those get a card whom no mail can reach
 */
public record TicketSheetPaper(Event event, List<Participant> participants, Order order, Letters letters, boolean mailless) {

    /** In which order the cards lie. */
    public enum Order {
        /** By family name. */
        FAMILY,
        /** By family name, and each party together where the first of its names stands. */
        PARTY
    }

    /**
     * A part of the alphabet, for printing again what the printer ate.
     *
     * @param from first letter; empty for the first there is
     * @param to last letter, included; empty for the last there is
     */
    public record Letters(String from, String to) {

        /** Everybody. */
        public static final Letters ALL = new Letters("", "");

        boolean hold(String letter) {
            return letter.compareToIgnoreCase(from) >= 0 && (to.isEmpty() || letter.compareToIgnoreCase(to) <= 0);
        }
    }

    /** @return the letters of the family names of everybody with a place, sorted */
    public List<String> initials() {
        return filed().stream().map(Filed::ownInitial).distinct().sorted().toList();
    }

    /** Parties are told in their whole size, also where some of them get no card. */
    List<Filed> cards() {
        return filed().stream().filter(one -> letters.hold(initial(one)))
                .filter(one -> !mailless || one.participant().person().email().isEmpty()).toList();
    }

    private List<Filed> filed() {
        List<Participant> placed = participants.stream().filter(one -> one.standing().status() == Status.REGISTERED).toList();
        return order == Order.FAMILY ? Filed.byFamily(placed) : Filed.byParty(placed);
    }

    String initial(Filed one) {
        return order == Order.FAMILY ? one.ownInitial() : one.initial();
    }
}
