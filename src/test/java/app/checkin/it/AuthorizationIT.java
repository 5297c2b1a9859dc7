package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Asks for everything as everybody, and compares with {@code rights.txt}. */
class AuthorizationIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int TOO_MANY = 429;
    private static final String NO_SUCH_ID = "0000000000000000";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, Asker> ASKERS = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>(Map.of("status", "404", "name", "nobody"));

    /**
     * @param visitor has the cookies, where there are some
     * @param bearer token, empty for none
     * @param form token of the forms on this asker's pages
     */
    private record Asker(Visitor visitor, String bearer, String form) {

        static Asker user(Visitor visitor) {
            return new Asker(visitor, "", Visitor.token(visitor.get(RunningServer.shared().http("/admin")).body()));
        }

        static Asker program(String token) {
            return new Asker(new Visitor(), token, "");
        }
    }

    @BeforeAll
    static void invite() {
        RunningServer server = RunningServer.shared();
        Api api = Api.organizer(server);
        NAMES.put("event", api.newEvent("Rights"));
        NAMES.put("list", api.entrance(NAMES.get("event")));
        Visitor admin = Staff.admin(server);
        ASKERS.put("admin", Asker.user(admin));
        ASKERS.put("organizer", Asker.user(Staff.join(server, admin, "rights-organizer", "organizer")));
        ASKERS.put("viewer", Asker.user(Staff.join(server, admin, "rights-viewer", "viewer")));
        ASKERS.put("nobody", new Asker(new Visitor(), "", Visitor.token(new Visitor().get(server.http("/admin/sign-in")).body())));
        ASKERS.put("token", Asker.program(RunningServer.TOKEN));
        ASKERS.put("wrong", Asker.program(RunningServer.TOKEN.replace('t', 'T')));
        ASKERS.put("station", Asker.program(phone(api, "").getString("token")));
        ASKERS.put("searcher", Asker.program(phone(api, "\"search\"").getString("token")));
        JsonObject blocked = phone(api, "");
        ASKERS.put("blocked", Asker.program(blocked.getString("token")));
        api.post("/stations/" + blocked.getJsonObject("station").getString("id") + "/block", "").expect(200);
    }

    @Test
    void shouldHaveARowForEachEndpointAndNoOther() {
        assertThat(Rights.read().rows().keySet()).as("rows of rights.txt").containsExactlyInAnyOrderElementsOf(Endpoint.all().keySet());
    }

    @TestFactory
    Stream<DynamicTest> shouldAnswerAsTheTableSays() {
        Rights rights = Rights.read();
        Map<String, Endpoint> endpoints = Endpoint.all();
        return rights.rows().entrySet().stream().filter(row -> endpoints.containsKey(row.getKey())).map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
            List<String> answers = rights.askers().stream().map(asker -> answer(endpoints.get(row.getKey()), ASKERS.get(asker))).toList();
            assertThat(line(rights, answers)).as(row.getKey()).isEqualTo(line(rights, row.getValue()));
        }));
    }

    private static String line(Rights rights, List<String> answers) {
        return IntStream.range(0, answers.size()).mapToObj(i -> rights.askers().get(i) + " " + answers.get(i)).collect(Collectors.joining("  "));
    }

    /** @return the status of a refusal, or of an address that is not there; {@code sign-in} for the way there; + for whatever
     *          else comes of a call that is let through */
    private static String answer(Endpoint endpoint, Asker asker) {
        HttpResponse<InputStream> answer = ask(request(endpoint, asker));
        int status = answer.statusCode();
        boolean refused = status == 401 || status == 403 || status == 405 || status >= 500;
        return answer.headers().firstValue("Location").orElse("").contains("/admin/sign-in?then=") ? "sign-in"
                : refused || nothingThere(answer) ? String.valueOf(status) : "+";
    }

    /** A live stream has no end and is not read. */
    private static boolean nothingThere(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            return !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
                    && new String(body.readAllBytes(), StandardCharsets.UTF_8).contains("Nothing is at this address");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static HttpRequest request(Endpoint endpoint, Asker asker) {
        String path = VARIABLE.matcher(endpoint.address()).replaceAll(name -> NAMES.getOrDefault(name.group(1), NO_SUCH_ID));
        URI address = RunningServer.shared().http(path);
        HttpRequest.Builder request = asker.visitor().request(address).header("Accept", "*/*").header("Referer", address.toString());
        if (!asker.bearer().isEmpty()) {
            request.header("Authorization", "Bearer " + asker.bearer());
        }
        if (endpoint.method().equals("GET")) {
            return request.GET().build();
        }
        String body = path.startsWith("/api") ? "{}" : "a=b";
        return request.header("Content-Type", endpoint.type()).header("X-Form-Token", asker.form()).header("Origin", address.resolve("/").toString().replaceAll("/$", ""))
                .method(endpoint.method(), HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static HttpResponse<InputStream> ask(HttpRequest request) {
        AtomicReference<HttpResponse<InputStream>> answer = new AtomicReference<>();
        Await.until("the server has time for " + request.uri(), SOON, () -> {
            answer.set(CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream()));
            return answer.get().statusCode() != TOO_MANY;
        });
        return answer.get();
    }

    private static JsonObject phone(Api api, String rights) {
        String code = api.post("/stations", "{\"event\": \"%s\", \"name\": \"Door\", \"rights\": [%s]}".formatted(NAMES.get("event"), rights))
                .expect(201).body().getString("code");
        return api.post("/stations/enrol", "{\"code\": \"%s\", \"claim\": \"%s\"}".formatted(code, Api.nonce())).expect(200).body();
    }
}
