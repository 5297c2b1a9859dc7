package app.checkin.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What a phone at the door last told of itself.
 *
 * @param battery per cent; empty where the phone does not tell (iPhones)
 * @param network in the phone's words, such as {@code 4g}; may be empty
 * @param unsent scans that it keeps and could not send yet
 * @param who first name of the person at the phone; may be empty
 * @param at when the server heard it
 */
public record Vitals(Optional<Integer> battery, String network, int unsent, String who, Instant at) {
}
