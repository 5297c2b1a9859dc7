package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.embedded.EmbeddedStore;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sign-in is worth the same on every server that shares secret and store, and so is its end. */
class TwoServersIT {

    private static final String PASSWORD = "correct horse battery";
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private static Path folder;
    private static EmbeddedStore store;
    private static RunningServer a;
    private static RunningServer b;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.open(folder);
        Map<String, String> settings = Map.of("MONGODB_URI", store.uri(), "CHECKIN_SECRET", "one-secret-that-both-servers-share-1234",
                "CHECKIN_ADMIN_PASSWORD", PASSWORD);
        a = RunningServer.start(settings);
        b = RunningServer.start(settings);
    }

    @AfterAll
    static void stop() {
        a.close();
        b.close();
        store.close();
    }

    @Test
    void shouldHonourASignInOfTheOtherServer() {
        Visitor ana = signedInOnA();

        HttpResponse<String> who = session(ana, b);

        assertThat(who.statusCode()).isEqualTo(200);
        assertThat(who.body()).contains("\"kind\":\"user\"", "\"id\":\"admin\"", "[\"admin\",\"organizer\",\"viewer\"]");
        assertThat(ana.get(b.http("/admin/users")).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRefuseAForgedSignIn() {
        String real = signedInOnA().cookie("session");
        char last = real.charAt(real.length() - 1);
        String otherSeal = real.substring(0, real.length() - 2) + (last == 'A' ? "BB" : "AA");
        String otherUser = "YWRtaW4Keg." + real.split("\\.")[1];

        for (String forged : new String[] {otherSeal, otherUser, "nonsense", "a.b", ".", real + "x"}) {
            HttpResponse<String> answer = session(new Visitor().with("session", forged), b);
            assertThat(answer.statusCode()).as(forged).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                    type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.body()).contains("sign-in-needed");
        }
    }

    @Test
    void shouldForgetASignInOnAllServersWithinASecondAfterSignOut() {
        Visitor ana = signedInOnA();
        Visitor copy = new Visitor().with("session", ana.cookie("session"));
        assertThat(session(copy, a).statusCode()).isEqualTo(200);

        HttpResponse<String> out = ana.submit(b.http("/admin/users"), b.http("/admin/sign-out"), Map.of());

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(ana.cookie("session")).isEmpty();
        assertThat(session(copy, b).statusCode()).as("at once where it was said").isEqualTo(401);
        Await.until("the other server refuses too", SECOND, () -> session(copy, a).statusCode() == 401);
    }

    @Test
    void shouldEndAllSignInsOfAUserOnAllServersWithinASecond() {
        Visitor laptop = signedInOnA();
        Visitor phone = signedInOnA();
        assertThat(session(phone, a).statusCode()).isEqualTo(200);

        laptop.submit(b.http("/admin/users"), b.http("/admin/users/admin/sign-out"), Map.of());

        assertThat(session(laptop, b).statusCode()).isEqualTo(401);
        Await.until("the other server refuses the phone", SECOND, () -> session(phone, a).statusCode() == 401);
    }

    @Test
    void shouldTakeAChangedRoleOverOnAllServersWithinASecond() {
        Visitor admin = signedInOnA();
        Visitor vera = invited(admin, "vera@example.org", "viewer");
        assertThat(vera.get(b.http("/admin/users")).statusCode()).isEqualTo(403);

        admin.submit(a.http("/admin/users"), a.http("/admin/users/vera@example.org/role"), Map.of("role", "admin"));

        assertThat(vera.get(a.http("/admin/users")).statusCode()).isEqualTo(200);
        Await.until("the other server knows", SECOND, () -> vera.get(b.http("/admin/users")).statusCode() == 200);
    }

    @Test
    void shouldLetAnInvitationCountOnceOnWhicheverServer() {
        Visitor admin = signedInOnA();
        String link = invitation(admin, "olga", "organizer");
        URI onB = b.http(link);
        Visitor olga = new Visitor();

        HttpResponse<String> joined = join(olga, onB);

        assertThat(joined.statusCode()).isEqualTo(303);
        assertThat(session(olga, a).body()).contains("\"id\":\"olga\"", "[\"organizer\",\"viewer\"]");
        assertThat(new Visitor().get(a.http(link)).statusCode()).as("used").isEqualTo(404);
    }

    private static Visitor signedInOnA() {
        Visitor visitor = new Visitor();
        assertThat(visitor.signIn(a, "admin", PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }

    private static Visitor invited(Visitor admin, String name, String role) {
        Visitor visitor = new Visitor();
        assertThat(join(visitor, a.http(invitation(admin, name, role))).statusCode()).isEqualTo(303);
        return visitor;
    }

    private static String invitation(Visitor admin, String name, String role) {
        String page = admin.submit(a.http("/admin/users"), a.http("/admin/users"), Map.of("name", name, "role", role)).body();
        int start = page.indexOf("/admin/join?key=");
        assertThat(start).as(page).isPositive();
        return page.substring(start, page.indexOf('<', start));
    }

    private static HttpResponse<String> join(Visitor visitor, URI link) {
        String key = link.getQuery().substring("key=".length());
        return visitor.submit(link, link.resolve("/admin/join"), Map.of("key", key, "password", PASSWORD));
    }

    private static HttpResponse<String> session(Visitor visitor, RunningServer server) {
        return visitor.send(visitor.request(server.http("/api/v1/session")).GET());
    }
}
