package app.checkin.domain;

import java.time.Instant;

/**
 * One scan to be decided: all that the rules look at.
 *
 * @param list the list's rules
 * @param holder the participant
 * @param direction in or out
 * @param last the latest passage of this participant on this list
 * @param at the instant that counts for the window
 */
public record Attempt(CheckInList.Rules list, Holder holder, Direction direction, Passage last, Instant at) {
}
