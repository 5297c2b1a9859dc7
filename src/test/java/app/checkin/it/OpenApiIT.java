package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description at {@code /openapi} tells the truth: no call is missing, none is invented, and answers look as told. */
class OpenApiIT {

    private static final String BASE = "/api/v1";
    private static final Api API = Api.organizer(RunningServer.shared());

    private static JsonObject description;

    @BeforeAll
    static void read() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(RunningServer.shared().http("/openapi")).header("Accept", "application/json").build();
        description = Json.createReader(new StringReader(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body()))
                .readObject();
    }

    @Test
    void shouldDescribeEachResourceMethodAndNoOther() {
        assertThat(described()).isEqualTo(written());
    }

    @Test
    void shouldReachEveryCallThatIsDescribed() {
        assertThat(described()).isNotEmpty().allSatisfy(call -> {
            String method = call.substring(0, call.indexOf(' '));
            String path = call.substring(call.indexOf(' ') + 1 + BASE.length()).replaceAll("\\{[^}]+}", "unknown");
            HttpRequest.BodyPublisher body = "GET".equals(method) ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}");
            Api.Answer answer = API.send(method, path, "application/json", body);
            assertThat(answer.status()).isNotIn(405, 500);
            assertThat(answer.body().getString("detail", "")).doesNotContain("Nothing is at this address");
        });
    }

    @Test
    void shouldSaySomethingOfEachCallAndItsProblems() {
        described().forEach(call -> {
            JsonObject operation = operation(call);
            assertThat(operation.getString("summary", "")).as(call).isNotBlank();
            assertThat(operation.getJsonObject("responses").keySet()).as(call).contains("default").hasSizeGreaterThan(1);
        });
    }

    @Test
    void shouldAnswerAsDescribed() {
        String event = API.newEvent("Described");
        JsonObject ana = API.newParticipant(event, "Ana Silva");
        String list = API.entrance(event);
        JsonObject card = API.post("/stations", "{\"event\": \"" + event + "\", \"name\": \"Door 1\"}").expect(201).body();

        hold(ana, "POST /api/v1/events/{event}/participants", "201");
        hold(card, "POST /api/v1/stations", "201");
        hold(API.get("/events").body(), "GET /api/v1/events", "200");
        hold(API.get("/events/" + event).body(), "GET /api/v1/events/{event}", "200");
        hold(API.get("/events/" + event + "/lists").body(), "GET /api/v1/events/{event}/lists", "200");
        hold(API.scan(list, ana.getString("ticket"), Api.nonce()).expect(201).body(), "POST /api/v1/lists/{list}/check-ins", "201");
        hold(API.scan(list, ana.getString("ticket"), Api.nonce()).expect(409).body(), "POST /api/v1/lists/{list}/check-ins", "default");
        hold(API.get("/events/" + event + "/participants").body(), "GET /api/v1/events/{event}/participants", "200");
        hold(API.get("/lists/" + list + "/status").body(), "GET /api/v1/lists/{list}/status", "200");
        hold(API.get("/stations?event=" + event).body(), "GET /api/v1/stations", "200");
        hold(API.get("/health").body(), "GET /api/v1/health", "200");
        hold(API.post("/events", "{}").expect(400).body(), "POST /api/v1/events", "default");
    }

    private static Set<String> described() {
        JsonObject paths = description.getJsonObject("paths");
        return paths.keySet().stream().flatMap(path -> paths.getJsonObject(path).keySet().stream()
                        .filter(method -> Set.of("get", "post", "patch", "put", "delete").contains(method))
                        .map(method -> method.toUpperCase() + " " + path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> written() {
        return new ClassFileImporter().importPackages("app.checkin.api").stream().filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream().flatMap(method -> verb(method).map(verb -> verb + " " + path(type, method))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> verb(JavaMethod method) {
        return method.getAnnotations().stream().filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getAnnotationOfType(HttpMethod.class).value());
    }

    private static String path(JavaClass type, JavaMethod method) {
        String own = method.isAnnotatedWith(Path.class) ? "/" + method.getAnnotationOfType(Path.class).value() : "";
        String whole = BASE + "/" + type.getAnnotationOfType(Path.class).value() + own;
        return whole.replaceAll("\\{\\s*(\\w+)\\s*:[^{}]*(\\{[^{}]*}[^{}]*)*}", "{$1}").replaceAll("/+", "/");
    }

    private static JsonObject operation(String call) {
        return description.getJsonObject("paths").getJsonObject(call.substring(call.indexOf(' ') + 1))
                .getJsonObject(call.substring(0, call.indexOf(' ')).toLowerCase());
    }

    private static void hold(JsonObject answer, String call, String status) {
        JsonObject content = operation(call).getJsonObject("responses").getJsonObject(status).getJsonObject("content");
        hold(answer, content.values().iterator().next().asJsonObject().getJsonObject("schema"), call);
    }

    private static void hold(JsonValue value, JsonObject told, String where) {
        JsonObject schema = resolved(told);
        if (schema.containsKey("enum")) {
            assertThat(schema.getJsonArray("enum")).as(where).contains(value);
        }
        if (value instanceof JsonObject object && schema.containsKey("properties")) {
            JsonObject properties = schema.getJsonObject("properties");
            if (!properties.containsKey("requestId")) {
                assertThat(properties.keySet()).as(where).containsAll(object.keySet());
            }
            object.keySet().stream().filter(properties::containsKey)
                    .forEach(name -> hold(object.get(name), properties.getJsonObject(name), where + " " + name));
        } else if (value instanceof JsonArray items) {
            assertThat(schema.containsKey("items")).as(where).isTrue();
            items.forEach(item -> hold(item, schema.getJsonObject("items"), where + " []"));
        } else {
            assertThat(types(schema)).as(where).contains(kind(value));
        }
    }

    private static JsonObject resolved(JsonObject schema) {
        if (schema.containsKey("$ref")) {
            String reference = schema.getString("$ref");
            return description.getJsonObject("components").getJsonObject("schemas").getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
        }
        return schema.containsKey("anyOf") ? resolved(schema.getJsonArray("anyOf").getJsonObject(0)) : schema;
    }

    private static Set<String> types(JsonObject schema) {
        JsonValue type = schema.get("type");
        return type instanceof JsonArray several
                ? several.getValuesAs(JsonString.class).stream().map(JsonString::getString).collect(Collectors.toSet())
                : Set.of(((JsonString) type).getString());
    }

    private static String kind(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> "string";
            case NUMBER -> "integer";
            case TRUE, FALSE -> "boolean";
            case OBJECT -> "object";
            default -> value.getValueType().toString();
        };
    }
}
