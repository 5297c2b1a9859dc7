package app.checkin.security;

import app.checkin.config.Settings;
import app.checkin.domain.Station;
import app.checkin.service.StationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;

/**
 * Reads who sent a request: a bearer token before all cookies; on the admin pages only the user's cookie; elsewhere the
 * station's too, so that a laptop can be office and door at once.
 */
@ApplicationScoped
public class Credentials {

    private static final String BEARER = "Bearer ";

    private final Settings settings;
    private final Sessions sessions;
    private final StationService stations;
    private final Cookies cookies;
    private final Clock clock;

    /** For proxies. */
    protected Credentials() {
        this(null, null, null, null, null);
    }

    /** @param settings has the configured token
     *  @param sessions reads sign-ins
     *  @param stations knows station tokens
     *  @param cookies reads them
     *  @param clock ends stations */
    @Inject
    public Credentials(Settings settings, Sessions sessions, StationService stations, Cookies cookies, Clock clock) {
        this.settings = settings;
        this.sessions = sessions;
        this.stations = stations;
        this.cookies = cookies;
        this.clock = clock;
    }

    /**
     * Credentials as they were sent, without the request around them.
     *
     * @param bearer token of the {@code Authorization} header
     * @param session value of the session cookie; a header makes it not count
     * @param station value of the station cookie; on the admin pages it does not count
     */
    record Sent(Optional<String> bearer, Optional<String> session, Optional<String> station) {
    }

    /** @return the bearer token, right or wrong; other kinds of {@code Authorization} are a proxy's business and count as none */
    static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    /** @return what the request was sent with */
    Sent sent(HttpServletRequest request) {
        Optional<String> station = request.getRequestURI().startsWith("/admin") ? Optional.empty()
                : cookies.read(request, Cookies.STATION);
        return new Sent(bearer(request), cookies.read(request, Cookies.SESSION), station);
    }

    /** @return whose they are; forged, expired and unknown ones are nobody's */
    Identity of(Sent sent) {
        if (sent.bearer().isPresent()) {
            return ofToken(sent.bearer().get());
        }
        Identity user = sent.session().flatMap(sessions::find).orElse(Identity.NOBODY);
        Identity station = sent.station().map(token -> ofStation(token, true)).orElse(Identity.NOBODY);
        return user.user().isEmpty() ? station : user.at(station);
    }

    private Identity ofToken(String token) {
        return settings.apiToken().filter(own -> same(own, token)).isPresent() ? Identity.TOKEN : ofStation(token, false);
    }

    private Identity ofStation(String token, boolean byCookie) {
        return stations.byToken(token).map(station -> counts(station) ? Identity.of(station, byCookie) : Identity.BLOCKED)
                .orElse(Identity.NOBODY);
    }

    private boolean counts(Station station) {
        return !station.state().blocked() && clock.instant().isBefore(station.state().expires());
    }

    private static boolean same(String own, String sent) {
        return MessageDigest.isEqual(own.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
