package app.checkin.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses within this application: the only ones a sign-in leads on to, whatever its link says. */
public final class LocalPath {

    /** Where people sign in. */
    public static final String SIGN_IN = "/admin/sign-in";

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");
    private static final int LONGEST = 500;

    private LocalPath() {
    }

    /** @param address as a link or form brought it; may be null
     *  @return the address when it is a path of ours; empty when it leads elsewhere (also {@code //host} and {@code /\host}) */
    public static Optional<String> of(String address) {
        return Optional.ofNullable(address).filter(path -> path.length() <= LONGEST && LOCAL.matcher(path).matches() && wellFormed(path));
    }

    private static boolean wellFormed(String path) {
        try {
            return !URI.create(path).isAbsolute();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** @return the sign-in page that leads back: to the page asked for, or from a form to the page it was on */
    static URI signIn(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).map(text -> "?" + text).orElse("");
        return signIn("GET".equals(request.getMethod()) ? request.getRequestURI() + query : referrer(request));
    }

    /** @return the sign-in page that leads on to this address, if it is ours */
    static URI signIn(String then) {
        return URI.create(of(then).map(path -> SIGN_IN + "?then=" + URLEncoder.encode(path, StandardCharsets.UTF_8)).orElse(SIGN_IN));
    }

    private static String referrer(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader("Referer")).map(URI::create).map(URI::getPath).orElse("");
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
