package app.checkin.paper;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import app.checkin.domain.Event;
import app.checkin.domain.Station;

/**
 * What a station's card needs to know.
 *
 * @param event at which the station works
 * @param station whose card it is
 * @param lists names of its lists, the usual one first
 * @param link that enrols a phone as this station, once
 * @param validUntil until when the card can be taken
 */
public record StationCardPaper(Event event, Station station, List<String> lists, URI link, Instant validUntil) {

    /** Keeps an own copy of the names. */
    public StationCardPaper {
        lists = List.copyOf(lists);
    }
}
