package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another site makes a signed-in browser send is refused. */
class CrossSiteIT {

    private static final RunningServer SERVER = RunningServer.shared();
    private static final String HERE = SERVER.http("").toString();
    private static final String ELSEWHERE = "https://evil.example";
    private static final URI USERS = SERVER.http("/admin/users");
    private static final URI EVENTS = SERVER.http("/api/v1/events");
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static Visitor admin;
    private static Visitor other;
    private static String token;

    @BeforeAll
    static void signIn() {
        admin = Staff.admin(SERVER);
        other = Staff.admin(SERVER);
        token = Visitor.token(admin.get(USERS).body());
    }

    @Test
    void shouldTakeAFormWithItsOwnToken() {
        assertThat(form("_token=" + token).statusCode()).as("let through, to be told what is missing").isEqualTo(422);
    }

    @Test
    void shouldRefuseAFormWithoutAToken() {
        assertRefused(form("name=evil&role=admin"));
        assertRefused(form("_token=&name=evil&role=admin"));
    }

    @Test
    void shouldRefuseTheTokensOfOthersAndForgedOnes() {
        String nobodys = Visitor.token(new Visitor().get(SERVER.http("/admin/sign-in")).body());
        String ofAnotherSignIn = Visitor.token(other.get(USERS).body());
        String session = admin.cookie("session");

        for (String foreign : new String[] {nobodys, ofAnotherSignIn, session, token + "x", token.substring(1)}) {
            assertRefused(form("_token=" + foreign + "&name=evil&role=admin"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic eDp5", "Digest x", "Bearer"})
    void shouldNotTakeAProxysPasswordForAToken(String authorization) {
        assertRefused(admin.send(admin.request(USERS).header("Content-Type", FORM).header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString("name=evil&role=admin"))));
    }

    @Test
    void shouldRefuseARightTokenFromAForeignPage() {
        assertRefused(admin.send(post(admin, USERS, FORM, "_token=" + token).header("Origin", ELSEWHERE)));
        assertRefused(admin.send(post(admin, USERS, FORM, "_token=" + token).header("Origin", "null")));
        assertRefused(admin.send(post(admin, USERS, FORM, "_token=" + token).header("Origin", HERE).header("Sec-Fetch-Site", "same-site")));
    }

    @Test
    void shouldTakeACallByCookieFromOurOwnPagesOnly() {
        assertThat(admin.send(post(admin, EVENTS, JSON, "{}").header("Origin", HERE)).statusCode()).as("let through").isEqualTo(400);
        assertRefused(admin.send(post(admin, EVENTS, JSON, "{}").header("Origin", ELSEWHERE)));
        assertRefused(admin.send(post(admin, EVENTS, JSON, "{}").header("Sec-Fetch-Site", "cross-site")));
        assertRefused(admin.send(post(admin, EVENTS, JSON, "{}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/plain;charset=UTF-8", FORM, "multipart/form-data; boundary=x"})
    void shouldTakeNoTypeByCookieThatAFormCanSend(String type) {
        assertThat(admin.send(post(admin, EVENTS, type, "{}").header("Origin", HERE)).statusCode()).isEqualTo(415);
    }

    @Test
    void shouldRefuseACallByCookieThatNamesNoType() {
        HttpRequest.Builder bare = admin.request(SERVER.http("/api/v1/participants/0000000000000000/cancel"))
                .header("Origin", HERE).POST(HttpRequest.BodyPublishers.noBody());

        assertThat(admin.send(bare).statusCode()).isEqualTo(415);
    }

    @Test
    void shouldHoldAPhonesCookieToTheSame() {
        Visitor phone = phone();
        URI heartbeat = SERVER.http("/api/v1/stations/heartbeat");

        assertThat(phone.send(post(phone, heartbeat, JSON, "{}").header("Origin", HERE)).statusCode()).isEqualTo(200);
        assertRefused(phone.send(post(phone, heartbeat, JSON, "{}").header("Origin", ELSEWHERE)));
        assertThat(phone.send(post(phone, heartbeat, "text/plain", "{}").header("Origin", HERE)).statusCode()).isEqualTo(415);
        assertThat(phone.get(SERVER.http("/admin")).statusCode()).as("no key to the office").isEqualTo(303);
    }

    private static Visitor phone() {
        Api api = Api.organizer(SERVER);
        String code = api.post("/stations", "{\"event\": \"%s\", \"name\": \"Door\"}".formatted(api.newEvent("Cross"))).expect(201).body().getString("code");
        Visitor phone = new Visitor();
        HttpResponse<String> enrolled = phone.send(post(phone, SERVER.http("/api/v1/stations/enrol"), JSON,
                "{\"code\": \"%s\", \"claim\": \"%s\"}".formatted(code, Api.nonce())).header("Origin", HERE));
        assertThat(enrolled.headers().firstValue("Set-Cookie")).hasValueSatisfying(
                cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));
        assertThat(enrolled.body()).doesNotContain(phone.cookie("station"));
        return phone;
    }

    private static HttpResponse<String> form(String body) {
        return admin.send(post(admin, USERS, FORM, body));
    }

    private static HttpRequest.Builder post(Visitor visitor, URI address, String type, String body) {
        return visitor.request(address).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("foreign-origin");
        assertThat(admin.get(USERS).body()).doesNotContain("evil");
    }
}
