package app.checkin.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import java.util.TreeSet;

/** Sentences for what JAX-RS refuses by itself; its own messages speak of its insides. */
final class WebSentences {

    private WebSentences() {
    }

    static String of(ProblemType type, WebApplicationException web) {
        return switch (type) {
            case SIGN_IN_NEEDED -> "Sign in, or send a token that is still valid.";
            case NOT_ALLOWED -> "You are signed in, but may not do this. Ask an organizer for the right.";
            case NOT_FOUND -> "Nothing is at this address. Check it for a typing error.";
            case METHOD_NOT_ALLOWED -> "This address does not take that method." + allowed(web);
            case NOT_ACCEPTABLE -> "None of the formats you accept can be given. Accept application/json, or leave the header out.";
            case UNSUPPORTED_MEDIA_TYPE -> "This format is not read here. Send Content-Type: application/json.";
            case TOO_LARGE -> "That is more than this address takes: 20 MB for a spreadsheet, less elsewhere. Send less at once.";
            case TOO_MANY_REQUESTS -> "Too many calls in a short time. Wait as long as Retry-After says, then go on.";
            case UNAVAILABLE -> "The server is busy. Wait as long as Retry-After says, then send the same call again.";
            case INTERNAL_ERROR -> "This was our fault and is logged. Try once more; if it stays, tell the organizer the request id.";
            default -> "The request cannot be used. Check its address and parameters.";
        };
    }

    private static String allowed(WebApplicationException web) {
        Set<String> methods = new TreeSet<>(web.getResponse().getAllowedMethods());
        return methods.isEmpty() ? "" : " It takes " + String.join(", ", methods) + ".";
    }
}
