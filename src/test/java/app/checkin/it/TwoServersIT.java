package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.embedded.EmbeddedStore;
import java.net.URI;
import java.net.http.HttpRequest;
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

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private static Path folder;
    private static EmbeddedStore store;
    private static RunningServer a;
    private static RunningServer b;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.open(folder);
        Map<String, String> settings = Map.of("CHECKIN_ROLE", "backend", "CHECKIN_TRUSTED_PROXIES", "127.0.0.0/8, ::1",
                "MONGODB_URI", store.uri(), "CHECKIN_SECRET", "one-secret-that-both-servers-share-1234",
                "CHECKIN_ADMIN_PASSWORD", RunningServer.PASSWORD);
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
        Visitor ana = Staff.admin(a);

        HttpResponse<String> who = session(ana, b);

        assertThat(who.statusCode()).isEqualTo(200);
        assertThat(who.body()).contains("\"kind\":\"user\"", "\"id\":\"admin\"", "[\"admin\",\"organizer\",\"viewer\"]");
        assertThat(ana.get(b.http("/admin/users")).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRefuseAForgedSignIn() {
        String real = Staff.admin(a).cookie("session");
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
        Visitor ana = Staff.admin(a);
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
        Visitor laptop = Staff.admin(a);
        Visitor phone = Staff.admin(a);
        assertThat(session(phone, a).statusCode()).isEqualTo(200);

        laptop.submit(b.http("/admin/users"), b.http("/admin/users/admin/sign-out"), Map.of());

        assertThat(session(laptop, b).statusCode()).isEqualTo(401);
        Await.until("the other server refuses the phone", SECOND, () -> session(phone, a).statusCode() == 401);
    }

    @Test
    void shouldTakeAChangedRoleOverOnAllServersWithinASecond() {
        Visitor admin = Staff.admin(a);
        Visitor vera = Staff.join(a, admin, "vera@example.org", "viewer");
        assertThat(vera.get(b.http("/admin/users")).statusCode()).isEqualTo(403);

        admin.submit(a.http("/admin/users"), a.http("/admin/users/vera@example.org/role"), Map.of("role", "admin"));

        assertThat(vera.get(a.http("/admin/users")).statusCode()).isEqualTo(200);
        Await.until("the other server knows", SECOND, () -> vera.get(b.http("/admin/users")).statusCode() == 200);
    }

    @Test
    void shouldLetAnInvitationCountOnceOnWhicheverServer() {
        Visitor admin = Staff.admin(a);
        String link = Staff.invitation(a, admin, "olga", "organizer");
        URI onB = b.http(link);
        Visitor olga = new Visitor();

        HttpResponse<String> joined = Staff.accept(olga, onB);

        assertThat(joined.statusCode()).isEqualTo(303);
        assertThat(session(olga, a).body()).contains("\"id\":\"olga\"", "[\"organizer\",\"viewer\"]");
        assertThat(new Visitor().get(a.http(link)).statusCode()).as("used").isEqualTo(404);
    }

    @Test
    void shouldSendCookiesOverHttpsOnlyWhereTheProxyEndsIt() {
        Visitor visitor = new Visitor();
        HttpResponse<String> page = visitor.send(forwarded(visitor).GET());
        HttpResponse<String> answer = visitor.send(forwarded(visitor).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_token=" + Visitor.token(page.body()) + "&sign-in-user=admin&sign-in-password="
                        + RunningServer.PASSWORD.replace(' ', '+'))));

        assertThat(answer.headers().firstValue("Set-Cookie")).hasValueSatisfying(cookie ->
                assertThat(cookie).startsWith("__Host-session=").contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain"));
    }

    private static HttpRequest.Builder forwarded(Visitor visitor) {
        return visitor.request(a.http("/admin/sign-in")).header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "door.example.org");
    }

    private static HttpResponse<String> session(Visitor visitor, RunningServer server) {
        return visitor.send(visitor.request(server.http("/api/v1/session")).GET());
    }
}
