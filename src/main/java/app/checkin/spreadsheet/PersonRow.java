package app.checkin.spreadsheet;

import app.checkin.domain.Participant;
import app.checkin.domain.Status;
import java.util.Optional;

/**
 * A row read as a person. An empty text means that the file says nothing about it.
 *
 * @param line where in the file
 * @param person with a name at least; the family name is empty where the file has no column for it
 * @param booking what was booked
 * @param more the rest
 */
public record PersonRow(int line, Participant.Person person, Participant.Booking booking, More more) implements Reading {

    /**
     * @param status whether the person has a place, where the file tells
     * @param guests how many more people come with this one
     * @param reference our own reference, for a file that was exported here; empty for none
     */
    public record More(Optional<Status> status, int guests, String reference) {
    }
}
