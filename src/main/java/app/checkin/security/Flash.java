package app.checkin.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** One sentence for the next page: what a form did. It travels in a sealed cookie, so that any server can show it. */
@RequestScoped
public class Flash {

    private static final String PURPOSE = "flash";
    private static final int LONGEST = 600;

    private final HttpServletRequest request;
    private final Cookies cookies;
    private final Signatures signatures;
    private Optional<Message> next = Optional.empty();

    /** For proxies. */
    protected Flash() {
        this(null, null, null);
    }

    /** @param request may bring a sentence along
     *  @param cookies carry it
     *  @param signatures seal it */
    @Inject
    public Flash(HttpServletRequest request, Cookies cookies, Signatures signatures) {
        this.request = request;
        this.cookies = cookies;
        this.signatures = signatures;
    }

    /** How a sentence is shown. */
    public enum Kind {
        /** It was done. */
        OK,
        /** It was done, but look. */
        WARN,
        /** It was not done. */
        STOP;

        /** @return the word for it in templates and style sheet */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param kind how it is shown
     * @param text the sentence, in the reader's language
     */
    public record Message(Kind kind, String text) {
    }

    /** Leaves a sentence for the page to which this answer leads.
     *  @param text cut after 600 characters */
    public void say(Kind kind, String text) {
        next = Optional.of(new Message(kind, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text));
    }

    /** @return the sentence that the answer before this one left, for this page only */
    public Optional<Message> read() {
        return cookies.read(request, Cookies.FLASH).flatMap(sealed -> signatures.open(PURPOSE, sealed))
                .map(text -> text.split(":", 2)).map(parts -> new Message(Kind.valueOf(parts[0]), parts[1]));
    }

    /** @return the sealed sentence to be sent along, where there is one */
    Optional<String> sealed() {
        return next.map(message -> signatures.seal(PURPOSE, message.kind() + ":" + message.text()));
    }
}
