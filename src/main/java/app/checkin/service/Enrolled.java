package app.checkin.service;

import app.checkin.domain.Station;

/**
 * A phone that took its card.
 *
 * @param station what it may do now
 * @param token by which it is known from now on; only its hash is kept
 */
public record Enrolled(Station station, String token) {
}
