package app.checkin.service;

import app.checkin.domain.Station;

/**
 * A station that waits for its phone.
 *
 * @param station not enrolled yet
 * @param code what its card shows; told once, only its hash is kept
 */
public record Invitation(Station station, String code) {
}
