package app.checkin.service;

import app.checkin.domain.Station;
import app.checkin.domain.Vitals;
import java.util.Optional;

/**
 * A station as the office sees it.
 *
 * @param station what it is and may do
 * @param vitals what its phone last told; empty before the first word
 */
public record StationView(Station station, Optional<Vitals> vitals) {
}
