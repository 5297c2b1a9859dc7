package app.checkin.service;

import app.checkin.domain.Station;

/**
 * A station that waits for its phone, or for the next one.
 *
 * @param station not enrolled yet, or offered by the phone that has it
 * @param code what its card shows; told once, only its hash is kept
 */
public record Invitation(Station station, String code) {
}
