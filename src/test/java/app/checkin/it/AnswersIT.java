package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells the browser, what no answer holds, and how much a question may hold. */
class AnswersIT {

    private static final RunningServer SERVER = RunningServer.shared();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @CsvSource({"/, 303, no-store", "/admin/sign-in, 200, no-store", "/admin/users, 303, no-store", "/scan, 200, no-store",
        "/admin/nothing, 404, no-store", "/assets/css/app.css, 200, no-cache", "/assets/nothing.js, 404, no-store", "/nothing, 404, no-store",
        "/api/v1/events, 401, no-store", "/api/v1/nothing, 404, no-store", "/api/v1/health, 200, no-store", "/WEB-INF/web.xml, 404, no-store"})
    void shouldTellBrowsersToTrustNothingForeign(String path, int status, String kept) {
        HttpResponse<String> answer = visitor.send(visitor.request(SERVER.http(path)).GET());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'").doesNotContain("unsafe", "*");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=(self)");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin");
        assertThat(header(answer, "Cache-Control")).isEqualTo(kept);
        assertThat(answer.headers().map()).as("no CORS, nothing on what we run").doesNotContainKeys("access-control-allow-origin", "x-powered-by", "server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/openapi"})
    void shouldLetNothingRunInWhatTheContainerAnswersByItself(String path) {
        HttpResponse<String> answer = visitor.get(SERVER.http(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void shouldNotTellOtherSitesWhichTicketWasOpen() {
        assertThat(header(visitor.get(SERVER.http("/t/0123")), "Referrer-Policy")).isEqualTo("no-referrer");
    }

    /** By a bare socket: clients of libraries tidy such addresses up. */
    @ParameterizedTest
    @ValueSource(strings = {"/WEB-INF/web.xml", "/web-inf/web.xml", "/assets/../WEB-INF/web.xml", "/assets/%2e%2e/WEB-INF/web.xml",
        "/assets/..%2fWEB-INF/web.xml", "/assets/..;/WEB-INF/web.xml", "/%c0%ae%c0%ae/WEB-INF/web.xml", "/WEB-INF./web.xml",
        "//WEB-INF/web.xml", "/assets/..\\WEB-INF\\web.xml", "/META-INF/MANIFEST.MF", "/scan/..;/admin/users", "/assets/js/",
        "/assets/../../../../../../etc/passwd", "/assets/%00"})
    void shouldServeNoFileButItsAssets(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<web-app", "Manifest-Version", "root:");
    }

    @Test
    void shouldTakeNoFormOfMoreThanItsLimitAndWorkOnNone() {
        String many = "a&".repeat(300_000);

        assertThat(send("/admin/sign-in", FORM, HttpRequest.BodyPublishers.ofString(many)).statusCode()).isEqualTo(413);
        assertThat(send("/admin/sign-in", FORM, chunked(many)).statusCode()).as("in pieces").isEqualTo(413);
        for (String path : new String[] {"/import", "/admin/events/x/import", "/api/v1/events/x/participants/import"}) {
            assertThat(within(2, () -> send(path, FORM, chunked(many)).statusCode())).as(path).isBetween(300, 499);
        }
        assertThat(send("/admin/sign-in", FORM, HttpRequest.BodyPublishers.ofString("a&".repeat(32_000))).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/lists/x/check-ins/batch, application/json, 525000", "/api/v1/decode, image/png, 11000000",
        "/api/v1/lists/x/check-ins, application/json, 66000", "/api/v1/stations/enrol, application/json, 66000"})
    void shouldTakeNoBodyOfMoreThanItsLimit(String path, String type, int bytes) {
        assertThat(send(path, type, HttpRequest.BodyPublishers.ofByteArray(new byte[bytes])).statusCode()).isEqualTo(413);
        assertThat(send(path, type, chunked("x".repeat(bytes))).statusCode()).as("in pieces").isEqualTo(413);
    }

    @Test
    void shouldTakeASpreadsheetThatCallsItselfAForm() {
        String event = Api.organizer(SERVER).newEvent("By curl");
        HttpResponse<String> answer = send("/api/v1/events/" + event + "/participants/import", FORM,
                HttpRequest.BodyPublishers.ofString("name;e-mail\nAna & Bo;ana=bo@mail.example\n" + ";\n".repeat(40_000)));

        assertThat(answer.body()).contains("\"imported\":1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "/admin/a|b", "/%zz", "javascript:alert(1)"})
    void shouldLeadOnToOurOwnPagesOnly(String goal) {
        URI page = SERVER.http("/admin/sign-in");
        HttpResponse<String> answer = visitor.submit(page, page,
                Map.of("sign-in-user", "admin", "sign-in-password", RunningServer.PASSWORD, "sign-in-then", goal));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo(SERVER.http("/admin").toString());
    }

    @Test
    void shouldKeepItsSecretToItsOwner() throws IOException {
        Staff.admin(SERVER);
        Path secret = SERVER.data().resolve("secret");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret))).isEqualTo("rw-------");
        assertThat(Files.readString(secret)).hasSize(64);
    }

    @Test
    void shouldNotTellWhetherAUserExists() {
        Staff.admin(SERVER);
        HttpResponse<String> known = visitor.signIn(SERVER, "admin", "not the password");
        HttpResponse<String> unknown = visitor.signIn(SERVER, "ghost", "not the password");

        assertThat(known.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(plain(known)).isEqualTo(plain(unknown));
    }

    private static <T> T within(int seconds, Supplier<T> call) {
        return assertTimeout(Duration.ofSeconds(seconds), call::get);
    }

    private static String plain(HttpResponse<String> page) {
        return page.body().replaceAll("value=\"[^\"]*\"", "");
    }

    private HttpResponse<String> send(String path, String type, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = visitor.request(SERVER.http(path)).header("Content-Type", type).POST(body);
        return visitor.send(path.startsWith("/api") ? request.header("Authorization", "Bearer " + RunningServer.TOKEN) : request);
    }

    private static HttpRequest.BodyPublisher chunked(String text) {
        byte[] all = text.getBytes(StandardCharsets.US_ASCII);
        return HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(all));
    }

    private static String raw(String request) throws IOException {
        URI here = SERVER.http("");
        try (Socket socket = new Socket(here.getHost(), here.getPort()); InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
