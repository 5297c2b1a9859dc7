package app.checkin.matching;

import app.checkin.domain.Participant;
import app.checkin.domain.Participant.Booking;
import app.checkin.domain.Participant.Person;
import app.checkin.domain.Status;
import app.checkin.spreadsheet.Rejected;

/** What a row, or one guest of a row, means for the event. */
public sealed interface Finding {

    /** @return line of the row in the file */
    int line();

    /**
     * Somebody whom the event does not have.
     *
     * @param line of the row
     * @param importKey to be stored under; unique in the event
     * @param person who it is
     * @param booking what was booked
     * @param status whether with a place
     */
    record New(int line, String importKey, Person person, Booking booking, Status status) implements Finding {
    }

    /**
     * Somebody of whom the file tells something else.
     *
     * @param line of the row
     * @param before as stored
     * @param after as the file has it; what it is silent about stays
     */
    record Changed(int line, Participant before, Participant after) implements Finding {
    }

    /**
     * Somebody of whom the file tells nothing new.
     *
     * @param line of the row
     * @param known as stored
     */
    record Same(int line, Known known) implements Finding {
    }

    /**
     * A row that cannot be used.
     *
     * @param rejected which and why
     */
    record Unusable(Rejected rejected) implements Finding {

        @Override
        public int line() {
            return rejected.line();
        }
    }
}
