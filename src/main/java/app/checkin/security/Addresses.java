package app.checkin.security;

import app.checkin.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request came from and under which address it reached us. {@code X-Forwarded-For}, {@code -Proto} and
 * {@code -Host} count only when the connection comes from one of {@code CHECKIN_TRUSTED_PROXIES}: anyone can send them.
 */
@ApplicationScoped
public class Addresses {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");
    private static final String HTTPS = "https";

    private final List<Network> proxies;
    private final Optional<URI> publicUrl;

    /** For proxies. */
    protected Addresses() {
        this(List.of(), Optional.empty());
    }

    /** @throws app.checkin.config.InvalidSetting for a trusted proxy that is no address */
    @Inject
    public Addresses(Settings settings) {
        this(settings.trustedProxies().stream().map(Network::of).toList(), settings.publicUrl());
    }

    Addresses(List<Network> proxies, Optional<URI> publicUrl) {
        this.proxies = proxies;
        this.publicUrl = publicUrl;
    }

    /** @return whoever asks, for counting: the numeric address, the last one before our own proxies; of IPv6 the first half, for
     *          one customer has all of the other */
    public String client(HttpServletRequest request) {
        return Network.customer(address(request));
    }

    private String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String[] hops = Optional.ofNullable(request.getHeader("X-Forwarded-For")).orElse("").split(",");
        for (int i = hops.length - 1; i >= 0 && trusted(address) && !hops[i].isBlank(); i--) {
            address = hops[i].strip();
        }
        return address;
    }

    /** @return scheme, host and port under which the browser reached us, without a slash at the end */
    public URI base(HttpServletRequest request) {
        String host = forwarded(request, "X-Forwarded-Host").filter(name -> HOST.matcher(name).matches())
                .orElseGet(() -> host(request));
        Optional<URI> known = publicUrl.filter(url -> host.equalsIgnoreCase(url.getAuthority()));
        return known.orElseGet(() -> {
            String scheme = forwarded(request, "X-Forwarded-Proto").orElse(request.getScheme());
            return URI.create((HTTPS.equalsIgnoreCase(scheme) ? HTTPS : "http") + "://" + host);
        });
    }

    /** @return where links for others begin: {@code CHECKIN_PUBLIC_URL}, else as this request reached us */
    public URI links(HttpServletRequest request) {
        return publicUrl.orElseGet(() -> base(request));
    }

    /** @return whether the browser speaks https with us or with our proxy */
    public boolean secure(HttpServletRequest request) {
        return HTTPS.equals(base(request).getScheme());
    }

    private static String host(HttpServletRequest request) {
        String sent = Optional.ofNullable(request.getHeader("Host")).orElse("");
        return HOST.matcher(sent).matches() ? sent : request.getServerName() + ":" + request.getServerPort();
    }

    private Optional<String> forwarded(HttpServletRequest request, String header) {
        return trusted(request.getRemoteAddr())
                ? Optional.ofNullable(request.getHeader(header)).map(value -> value.split(",")[0].strip()) : Optional.empty();
    }

    private boolean trusted(String address) {
        return proxies.stream().anyMatch(network -> network.holds(address));
    }
}
