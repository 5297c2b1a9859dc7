package app.checkin.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

import app.checkin.domain.InvalidInput;

/** Printed tickets, one page each, in the language of the first one's holder. */
public final class TicketPdf {

    /** The size of the page. */
    public enum Format {
        /** 210 × 297 mm, to be folded in three: the upper third is the ticket. */
        A4,
        /** 105 × 148 mm. */
        A6;

        /** @param word {@code a4} or {@code a6}, in any case
         *  @throws InvalidInput for any other */
        public static Format of(String word) {
            return Arrays.stream(values()).filter(format -> format.name().equalsIgnoreCase(word)).findFirst()
                .orElseThrow(() -> new InvalidInput("The format is a4 or a6."));
        }
    }

    private final List<TicketPaper> tickets;
    private final Format format;

    /** @param tickets of one event, at least one; those of a party go into one document */
    public TicketPdf(List<TicketPaper> tickets, Format format) {
        if (tickets.isEmpty()) {
            throw new IllegalArgumentException("There is no ticket to print.");
        }
        this.tickets = List.copyOf(tickets);
        this.format = format;
    }

    /** Writes the PDF and leaves the stream open.
     *  @throws IOException when the stream or the temporary file fails */
    public void write(OutputStream out) throws IOException {
        TicketPaper first = tickets.get(0);
        Words words = new TicketWords(first).words();
        try (Paper paper = new Paper(words.say("ticket.title", first.event().name()), words.locale())) {
            for (TicketPaper ticket : tickets) {
                draw(paper, ticket);
            }
            paper.write(out);
        }
    }

    private void draw(Paper paper, TicketPaper ticket) throws IOException {
        if (format == Format.A4) {
            new FoldedTicket(ticket).draw(paper);
        } else {
            new SmallTicket(ticket).draw(paper);
        }
    }
}
