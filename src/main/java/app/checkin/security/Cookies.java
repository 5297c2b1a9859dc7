package app.checkin.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Our cookies. On https they are {@code __Host-…}, which no neighbour under the same domain can set; plain http (a laptop,
 * a test) cannot have that and drops the prefix.
 */
@ApplicationScoped
public class Cookies {

    /** A user's sign-in. */
    public static final String SESSION = "session";
    /** An enrolled phone. */
    public static final String STATION = "station";
    /** A sentence for the next page. */
    static final String FLASH = "flash";

    private static final String HOST_ONLY = "__Host-";

    private final Addresses addresses;

    /** For proxies. */
    protected Cookies() {
        this(null);
    }

    /** @param addresses knows whether the browser speaks https */
    @Inject
    public Cookies(Addresses addresses) {
        this.addresses = addresses;
    }

    /** @param name one of the constants
     *  @return its value, where the browser sent one */
    public Optional<String> read(HttpServletRequest request, String name) {
        String full = full(request, name);
        return Stream.ofNullable(request.getCookies()).flatMap(Stream::of).filter(cookie -> cookie.getName().equals(full))
                .map(Cookie::getValue).filter(value -> !value.isEmpty()).findFirst();
    }

    /** @param lasts zero removes the cookie
     *  @return a cookie that scripts cannot read; a station's is strict, the others come along with links from elsewhere */
    public NewCookie make(HttpServletRequest request, String name, String value, Duration lasts) {
        return new NewCookie.Builder(full(request, name)).value(value).path("/").maxAge((int) lasts.toSeconds())
                .httpOnly(true).secure(addresses.secure(request))
                .sameSite(STATION.equals(name) ? NewCookie.SameSite.STRICT : NewCookie.SameSite.LAX).build();
    }

    /** @return a cookie that takes the one of that name away */
    public NewCookie remove(HttpServletRequest request, String name) {
        return make(request, name, "", Duration.ZERO);
    }

    private String full(HttpServletRequest request, String name) {
        return addresses.secure(request) ? HOST_ONLY + name : name;
    }
}
