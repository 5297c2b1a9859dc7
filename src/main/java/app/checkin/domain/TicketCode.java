package app.checkin.domain;

import java.util.random.RandomGenerator;

/**
 * What a participant shows: 31 characters, so short that any scanner finds its QR (version 2).
 *
 * <p>Four characters name the event, 26 carry 128 random bits, the last one checks the others (ISO 7064 MOD 37,36).
 * All but the last are of Crockford's alphabet. There is nothing in it to forge and nothing personal.
 *
 * @param text the 31 characters in their one normal form
 */
public record TicketCode(String text) {

    /** Length of an event tag. */
    public static final int TAG = 4;
    /** Length of a code. */
    public static final int LENGTH = 31;

    private static final int SECRET = 26;

    /** @param tag the event's tag, as {@link #randomTag} makes it
     *  @return a new, unguessable code for that event */
    public static TicketCode issue(String tag, RandomGenerator random) {
        // 26 characters carry 130 bits; the first one gives only 3, which leaves 128
        String secret = Crockford.ALPHABET.charAt(random.nextInt(8)) + Crockford.random(random, SECRET - 1);
        return new TicketCode(tag + secret + CheckCharacter.of(tag + secret));
    }

    /** @return a random event tag; the store keeps it unique */
    public static String randomTag(RandomGenerator random) {
        return Crockford.random(random, TAG);
    }

    /** @return the tag of the event that issued this code */
    public String tag() {
        return text.substring(0, TAG);
    }

    /** @return the code for logs and people: its tag and its last four characters, which open nothing */
    public String masked() {
        return text.substring(0, TAG) + "…" + text.substring(LENGTH - 4);
    }

    /** Reads a scanned or typed text; never fails, whatever it is.
     *  @return the code, or what the text is instead */
    public static TicketReading read(String scanned) {
        String text = Ascii.strip(scanned);
        if (text.length() != LENGTH) {
            return new TicketReading.Other(Reason.NOT_A_TICKET);
        }
        String body = Crockford.normal(text.substring(0, LENGTH - 1));
        if (!Crockford.holds(body)) {
            return new TicketReading.Other(Reason.NOT_A_TICKET);
        }
        char check = Ascii.upper(text).charAt(LENGTH - 1);
        boolean right = CheckCharacter.of(body) == check;
        return right ? new TicketReading.Ticket(new TicketCode(body + check)) : new TicketReading.Other(Reason.MISREAD);
    }
}
