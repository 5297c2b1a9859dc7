package app.checkin.it;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

/** Those who work in the office of a server, each with a browser of their own. Users are told apart by their names. */
final class Staff {

    private static final String USERS = "/admin/users";

    private Staff() {
    }

    /** @return {@code admin}, signed in by {@link RunningServer#PASSWORD} */
    static Visitor admin(RunningServer server) {
        return signedIn(server, "admin", RunningServer.PASSWORD);
    }

    /** @return that user in a further browser
     *  @throws AssertionError when the server does not take the password */
    static Visitor signedIn(RunningServer server, String name, String password) {
        Visitor visitor = new Visitor();
        expect(303, visitor.signIn(server, name, password));
        return visitor;
    }

    /** Invites somebody, who chooses {@link RunningServer#PASSWORD}.
     *  @return the new user, signed in */
    static Visitor join(RunningServer server, Visitor admin, String name, String role) {
        Visitor visitor = new Visitor();
        expect(303, accept(visitor, server.http(invitation(server, admin, name, role))));
        return visitor;
    }

    /** @return path of the link that an admin gets for a new user */
    static String invitation(RunningServer server, Visitor admin, String name, String role) {
        String page = admin.submit(server.http(USERS), server.http(USERS), Map.of("name", name, "role", role)).body();
        int start = page.indexOf("/admin/join?key=");
        if (start < 0) {
            throw new AssertionError("No link on this page: " + page);
        }
        return page.substring(start, page.indexOf('<', start));
    }

    /** @return the answer to choosing {@link RunningServer#PASSWORD} by an invitation */
    static HttpResponse<String> accept(Visitor visitor, URI link) {
        String key = link.getQuery().substring("key=".length());
        return visitor.submit(link, link.resolve("/admin/join"), Map.of("key", key, "password", RunningServer.PASSWORD));
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError("Expected " + status + ", got " + answer.statusCode() + " " + answer.body());
        }
    }
}
