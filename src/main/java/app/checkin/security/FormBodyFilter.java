package app.checkin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads each urlencoded form of a page once, up to its limit, and hands it on as often as it is asked for. What comes to the
 * API is no form, whatever it is called, and goes on as a stream.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class FormBodyFilter extends HttpFilter {

    /** Set on a request whose form was too large; nothing of it is kept. */
    static final String TOO_LARGE = FormBodyFilter.class.getName();

    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean form = !request.getRequestURI().startsWith("/api/") && Optional.ofNullable(request.getContentType()).filter(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM)).isPresent();
        chain.doFilter(form ? read(request) : request, response);
    }

    private static HttpServletRequest read(HttpServletRequest request) throws IOException {
        int most = (int) BodyLimit.ofForm(request.getRequestURI());
        boolean tooLong = request.getContentLengthLong() > most;
        byte[] body = tooLong ? new byte[0] : request.getInputStream().readNBytes(most + 1);
        if (tooLong || body.length > most) {
            request.setAttribute(TOO_LARGE, true);
            return request;
        }
        return new FormBody(request, body);
    }
}
