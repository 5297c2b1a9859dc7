package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.domain.TicketCode;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each row of the verdict table: words, class, notes and vibration, in both languages. */
class VerdictWordsIT {

    /** The server's clock in the table's answers: 18:42 in Berlin. */
    private static final String NOW = "Fri, 04 Dec 2026 17:42:00 GMT";
    private static final Map<String, List<Object>> NOTES = Map.of("in", List.of(660, 990), "look", List.of(660, 990, 990, 990),
            "stop", List.of(196, 196), "again", List.of(440), "wait", List.of(784, 659, 523));
    private static final Map<String, List<Object>> BUZZES = Map.of("in", List.of("80"), "look", List.of("80·80·80·80·200"),
            "stop", List.of("250·100·250"), "again", List.of("40"), "wait", List.of("60·60·60·60·60"));
    private static final Random RANDOM = new Random(4);

    private static Door door;

    private final Map<String, VerdictTable.Row> rowOf = new HashMap<>();
    private VerdictTable.Row row;

    @BeforeAll
    static void open() {
        door = Door.open();
        door.office().change(door.list(), Map.of("policy", "re-entry"));
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @TestFactory
    Stream<DynamicTest> shouldSayEachRowInEnglish() {
        return eachRow("en-GB");
    }

    @TestFactory
    Stream<DynamicTest> shouldSayEachRowInGerman() {
        return eachRow("de-DE");
    }

    private Stream<DynamicTest> eachRow(String language) {
        Phone phone = Phone.in(door.browser(), language);
        phone.page().route("**/check-ins", this::answer);
        phone.enrol(door.card());
        return VerdictTable.rows().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(phone, each, language)))
                .onClose(phone::close);
    }

    private void check(Phone phone, VerdictTable.Row expected, String language) {
        row = expected;
        face(phone, expected.direction());
        phone.silence();
        phone.wedgeAndEnter(scanned(expected));
        Phone.Verdict shown = phone.verdict(expected.code());
        List<String> words = language.startsWith("de") ? expected.de() : expected.en();
        assertThat(shown.kind()).isEqualTo(expected.kind());
        assertThat(shown.headline()).isEqualTo(words.get(0));
        assertThat(shown.sentence()).matches(pattern(words.get(1)));
        assertThat(shown.name()).isEqualTo(Optional.ofNullable(expected.guest()).orElse(""));
        assertThat(phone.said()).startsWith(words.get(0) + ".").contains(shown.sentence());
        Map<String, List<Object>> heard = phone.heard();
        assertThat(heard.get("notes")).isEqualTo(NOTES.get(expected.kind()));
        assertThat(heard.get("buzz")).isEqualTo(BUZZES.get(expected.kind()));
        assertThat(heard.get("peaks")).as("each note as loud as the others").containsOnly(0.6);
        phone.next();
    }

    private static void face(Phone phone, String direction) {
        boolean out = !phone.text("#direction").isEmpty();
        if (out != "out".equals(direction)) {
            phone.page().keyboard().press("F9");
            phone.page().waitForFunction("out => (document.getElementById('direction').textContent !== '') === out", !out);
        }
    }

    /** The row's answer; the nonce is the phone's, and the server's clock is the table's. */
    private void answer(Route route) {
        // a scan that waits is asked about again while later rows are tried
        String nonce = JsonParser.parseString(route.request().postData()).getAsJsonObject().get("nonce").getAsString();
        VerdictTable.Row asked = rowOf.computeIfAbsent(nonce, first -> row);
        if (asked.status() == 0) {
            route.abort();
            return;
        }
        route.fulfill(new Route.FulfillOptions().setStatus(asked.status()).setBody(asked.body().toString())
                .setHeaders(Map.of("Content-Type", "application/json", "Date", NOW)));
    }

    private static String scanned(VerdictTable.Row row) {
        String ticket = TicketCode.issue(door.tag(), RANDOM).text();
        return switch (Optional.ofNullable(row.scan()).orElse("a ticket")) {
            case "a ticket" -> ticket;
            case "misread" -> ticket.substring(0, TicketCode.LENGTH - 1) + (ticket.endsWith("A") ? "B" : "A");
            case "other event" -> TicketCode.issue(door.tag().startsWith("A") ? "BBBB" : "AAAA", RANDOM).text();
            default -> row.scan();
        };
    }

    private static String pattern(String sentence) {
        return Stream.of(sentence.split("\\{n}", -1)).map(Pattern::quote).reduce((a, b) -> a + "\\d+" + b).orElse("");
    }
}
