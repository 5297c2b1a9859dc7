package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.checkin.domain.AdmissionRules;
import app.checkin.domain.TicketCode;
import app.checkin.domain.TicketReading;
import app.checkin.domain.Verdict;
import app.checkin.scanner.Frame;
import app.checkin.scanner.FrameDecoder;
import app.checkin.scanner.FrameSet;
import app.checkin.scanner.RandomCases;
import app.checkin.scanner.Vectors;
import com.google.gson.Gson;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The compiled module in Chromium says what the same classes say on the JVM. */
class ScannerModuleIT {

    private static final int CASES = 1_000;
    private static final Gson JSON = new Gson();

    /** Runs the function named on every row of the JSON and gives back their answers. */
    private static final String ANSWERS = """
            async ([kind, json]) => {
              const module = await import('/assets/lib/scanner.js');
              const millis = time => time === undefined ? NaN : Date.parse(time);
              const rules = row => module.rules(row.list.policy, row.list.categories, millis(row.list.opens), millis(row.list.closes));
              const holder = who => who === undefined ? null : module.holder(who.category, who.status, who.barred);
              const everyone = module.rules('once', [], NaN, NaN);
              const ask = {
                admission: row => module.decide(rules(row), holder(row.participant), row.direction, row.history.length, millis(row.at)),
                ticket: row => {
                  const text = row.text.repeat(Math.max(1, row.times || 0));
                  return module.ticketCode(text) || module.preCheck(text, '', everyone, null, 'in', 0);
                },
                preCheck: row => module.preCheck(row.text, row.tag, rules(row), holder(row.participant), row.direction, millis(row.at)),
              };
              return JSON.parse(json).map(ask[kind]);
            }""";

    private static final String THOROUGH = """
            async ([base64, width, height]) => {
              const module = await import('/assets/lib/scanner.js');
              return module.decode(Int8Array.from(atob(base64), c => c.charCodeAt(0)), width, height, true);
            }""";

    private static Browsers browsers;
    private static AssetsServer server;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        browsers = new Browsers();
        server = new AssetsServer();
        page = browsers.launch().newPage();
        page.navigate(server.address().toString());
    }

    @AfterAll
    static void close() {
        browsers.close();
        server.close();
    }

    @Test
    void shouldDecideEachAdmissionOfTheVectors() {
        List<Vectors.Admission> rows = Vectors.admissions();
        assertThat(differences("admission", rows, rows.stream().map(Vectors.Admission::expected).toList())).isEmpty();
    }

    @Test
    void shouldReadEachTicketOfTheVectors() {
        List<Vectors.Ticket> rows = Vectors.tickets();
        assertThat(differences("ticket", rows, rows.stream().map(Vectors.Ticket::expected).toList())).isEmpty();
    }

    @Test
    void shouldPreCheckEachScanOfTheVectors() {
        List<Vectors.PreChecked> rows = Vectors.preChecks();
        assertThat(differences("preCheck", rows, rows.stream().map(Vectors.PreChecked::reason).toList())).isEmpty();
    }

    @Test
    void shouldAgreeWithTheJvmOnRandomCases(TestReporter reporter) {
        long seed = Long.getLong("seed", System.nanoTime());
        reporter.publishEntry("repeat with -Dseed", Long.toString(seed));
        RandomCases cases = new RandomCases(seed);
        var admissions = cases.admissions(CASES);
        var tickets = cases.tickets(CASES);
        var preChecks = cases.preChecks(CASES);
        List<String> verdicts = admissions.stream().map(row -> words(AdmissionRules.decide(row.toDomain()))).toList();
        assertThat(verdicts).as("the cases reach every rule, seed %d", seed).contains("admitted 1", "denied barred", "denied cancelled",
                "denied waitlisted", "denied wrong-category", "denied too-early", "denied too-late", "denied already-checked-in",
                "denied already-inside", "denied not-inside");
        assertThat(differences("admission", admissions, verdicts)).as("seed %d", seed).isEmpty();
        assertThat(differences("ticket", tickets, tickets.stream().map(row -> words(TicketCode.read(row.scanned()))).toList()))
                .as("seed %d", seed).isEmpty();
        assertThat(differences("preCheck", preChecks, preChecks.stream().map(Vectors.PreChecked::decided).toList()))
                .as("seed %d", seed).isEmpty();
    }

    @Test
    void shouldReadTheFramesThatTheJvmReads() {
        List<FrameSet.Shown> frames = FrameSet.byKind().values().stream().flatMap(List::stream).toList();
        assertThat(frames).isNotEmpty().allSatisfy(shown -> assertThat(page.evaluate(THOROUGH, picture(shown.frame())))
                .isEqualTo(new FrameDecoder().search(shown.frame()).orElse(null)));
    }

    @Test
    void shouldNameTheLegalWordsToTheCallerOfAnIllegalOne() {
        assertThatThrownBy(() -> page.evaluate("async () => (await import('/assets/lib/scanner.js')).rules('twice', [], NaN, NaN)"))
                .hasMessageContaining("\"twice\" is not one of: once, re-entry, unlimited");
    }

    /** @return each row to which the browser says something else than expected */
    @SuppressWarnings("unchecked")
    private static List<String> differences(String kind, List<?> rows, List<String> expected) {
        List<String> answers = (List<String>) page.evaluate(ANSWERS, List.of(kind, JSON.toJson(rows)));
        return IntStream.range(0, rows.size()).filter(i -> !answers.get(i).equals(expected.get(i)))
                .mapToObj(i -> JSON.toJson(rows.get(i)) + ": expected " + expected.get(i) + ", Chromium says " + answers.get(i)).toList();
    }

    private static List<Object> picture(Frame frame) {
        return List.of(Base64.getEncoder().encodeToString(frame.grey()), frame.width(), frame.height());
    }

    private static String words(Verdict verdict) {
        return verdict instanceof Verdict.Admitted admitted
                ? "admitted " + admitted.n() : "denied " + ((Verdict.Denied) verdict).reason().slug();
    }

    private static String words(TicketReading reading) {
        return reading instanceof TicketReading.Ticket ticket
                ? ticket.code().text() : ((TicketReading.Other) reading).reason().slug();
    }
}
