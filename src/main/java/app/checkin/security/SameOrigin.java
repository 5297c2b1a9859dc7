package app.checkin.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** What the browser itself tells about the page a request came from. No page can change these headers. */
@ApplicationScoped
public class SameOrigin {

    /** The browser's word. */
    enum Word {
        /** Sent by one of our own pages, or typed by the user. */
        OURS,
        /** Sent by a page of somebody else. */
        FOREIGN,
        /** Nothing said: an old browser, or no browser. */
        SILENT
    }

    private final Addresses addresses;

    /** For proxies. */
    protected SameOrigin() {
        this(null);
    }

    /** @param addresses knows our own address */
    @Inject
    public SameOrigin(Addresses addresses) {
        this.addresses = addresses;
    }

    /** @return {@code Sec-Fetch-Site} where there is one (https and localhost), else {@code Origin} */
    Word of(HttpServletRequest request) {
        Optional<String> site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        if (site.isPresent()) {
            return site.get().equals("same-origin") || site.get().equals("none") ? Word.OURS : Word.FOREIGN;
        }
        return Optional.ofNullable(request.getHeader("Origin"))
                .map(origin -> same(origin, addresses.base(request)) ? Word.OURS : Word.FOREIGN).orElse(Word.SILENT);
    }

    /** The scheme is left out: a proxy nobody told us of may have ended https, and a page cannot choose its host's name. */
    private static boolean same(String origin, URI base) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(base.getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
