package app.checkin.domain;

/** What a scanned text turned out to be. */
public sealed interface TicketReading {

    /** @param code a well-formed code; whether anybody holds it, only the store knows */
    record Ticket(TicketCode code) implements TicketReading {
    }

    /** @param reason {@link Reason#MISREAD} or {@link Reason#NOT_A_TICKET} */
    record Other(Reason reason) implements TicketReading {
    }
}
