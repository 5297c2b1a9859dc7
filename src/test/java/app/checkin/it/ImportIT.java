package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.Api.Answer;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spreadsheets through the API: as messy as they come, much too long, and not spreadsheets at all. */
class ImportIT {

    private static final int LONG = 12_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningServer server = RunningServer.shared();
    private final Api api = Api.organizer(server);
    private String event;

    @BeforeEach
    void prepare() {
        event = api.newEvent("Import");
    }

    @Test
    void shouldChangeNothingWhenAnExportIsReadInAgain() throws Exception {
        for (String name : List.of("=Sum(1)", "+49 Ana", "-Bo", "@Cy", "'=Two", "'Dee'", "Eva \\\"E\\\" Silva, jr", "Zoë Zürn")) {
            api.post("/events/" + event + "/participants", """
                    {"name": "%s", "email": "family@mail.example", "category": "=Crew", "party": "+7", "marks": ["VIP", "@door"]}""".formatted(name)).expect(201);
        }
        JsonObject gone = api.newParticipant(event, "Gone Away");
        api.post("/participants/" + gone.getString("id") + "/cancel", "").expect(200);
        api.post("/participants/" + api.newParticipant(event, "Re Issued").getString("id") + "/reissue", "").expect(200);
        String before = export("");

        JsonObject told = send(export("?excel=true").getBytes(StandardCharsets.UTF_8)).expect(200).body();

        assertThat(told.getJsonArray("rejected")).isEmpty();
        assertThat(List.of(told.getInt("imported"), told.getInt("updated"), told.getInt("unchanged"), told.getInt("rejectedRows")))
                .containsExactly(0, 0, 10, 0);
        assertThat(export("")).isEqualTo(before).contains("'=Sum(1)", "'+49 Ana", "'-Bo", "'@Cy", "''=Two");
    }

    @TestFactory
    Stream<DynamicTest> shouldSayWhatToDoWithWhatIsNoListOfPeople() {
        return Map.<String, byte[]>of("The file is empty", new byte[0], "There is nothing in the file", bytes("\n ;;\n"), "This is a PDF", bytes("%PDF-1.7\nx"),
                "damaged", bytes("PK\u0003\u0004 half"), "quotation mark", bytes("Name\n\"Ana\n"), "No column holds names", bytes("Amount,Paid\n17,1\n18,2\n"),
                "web page", bytes("<html><table>"), "more than 50,000 rows", bytes(rows(50_001)), "nobody below them", bytes("Name,E-mail\n"))
                .entrySet().stream().map(wrong -> DynamicTest.dynamicTest(wrong.getKey(), () -> {
                    JsonObject problem = send(wrong.getValue()).expect(400).body();
                    assertThat(problem.getString("detail")).contains(wrong.getKey()).endsWith(".");
                    assertThat(people()).isZero();
                }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"UTF-8!,", "UTF-8!;", "UTF-8!\t", "windows-1252!;", "UTF-16LE!\t"})
    void shouldReadWhatEverySpreadsheetProgramWrites(String charset, String separator) {
        String sign = separator == null ? "\t" : separator;
        byte[] file = "Vorname,Nachname,E-Mail\nZoë,Zürn,zoe@mail.example\n\"Bo \"\"B\"\"\",Berg,\n".replace(",", sign).getBytes(Charset.forName(charset));

        assertThat(send(file).expect(200).body().getInt("imported")).isEqualTo(2);
        assertThat(names()).containsExactlyInAnyOrder("Zoë Zürn", "Bo \"B\" Berg");
    }

    @Test
    void shouldTakeFamiliesGuestsAndDoubledColumnsAndNameEachRowItLeavesOut() {
        String file = "Name,E-mail,E-mail,Begleitung\nAna Silva,fam@mail.example,,+2\nBen Silva,fam@mail.example,,\nNo Mail,,,\n"
                + ",nobody@mail.example,,\nBo Berg,bo@mail,,\nCy Can,cy@mail.example,,many\n";

        JsonObject told = send(bytes(file)).expect(200).body();

        assertThat(names()).containsExactlyInAnyOrder("Ana Silva", "Guest 1 of Ana Silva", "Guest 2 of Ana Silva", "Ben Silva", "No Mail");
        assertThat(told.getJsonArray("rejected").getValuesAs(JsonObject.class)).extracting(row -> row.getInt("line")).containsExactly(5, 6, 7);
        assertThat(told.getJsonArray("rejected").getValuesAs(JsonObject.class)).allSatisfy(row -> assertThat(row.getString("reason")).endsWith("."));
    }

    @Test
    void shouldNameTheCellWhoseFormulaHasNoValue() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Guests");
            sheet.value(0, 0, "Name");
            sheet.value(1, 0, "Ana Silva");
            sheet.formula(2, 0, "1+1");
        }

        JsonObject told = send(out.toByteArray()).expect(200).body();

        assertThat(told.getInt("imported")).isEqualTo(1);
        assertThat(told.getJsonArray("rejected").getJsonObject(0).getString("reason")).contains("A3", "formula");
    }

    @Test
    void shouldStopALongImportBetweenTwoRowsGoOnAndTakeItBack() {
        Answer begun = send(bytes(rows(LONG))).expect(202);
        String path = begun.headers().firstValue("Location").orElseThrow().replaceAll(".*/api/v1", "");
        Await.until("some rows are written", PATIENCE, () -> api.get(path).body().getInt("done") > 0);

        api.post(path + "/stop", "").expect(200);
        Await.until("it rests", PATIENCE, () -> people() == api.get(path).body().getInt("imported"));
        JsonObject stopped = api.get(path).expect(200).body();
        assertThat(stopped.getString("state")).isEqualTo("stopped");
        assertThat(stopped.getInt("imported")).isPositive().isLessThan(LONG).isEqualTo(people());
        assertThat(send(bytes("Name\nAna Silva\n")).expect(200).body().getInt("imported")).as("others may go on meanwhile").isEqualTo(1);

        api.post(path + "/start", "").expect(200);
        Await.until("it is done", PATIENCE, () -> api.get(path).body().getString("state").equals("done"));
        assertThat(people()).isEqualTo(LONG + 1);

        api.post(path + "/undo", "").expect(200);
        Await.until("it is taken back", PATIENCE, () -> api.get(path).body().getString("state").equals("undone"));
        assertThat(names()).containsExactly("Ana Silva");
    }

    private Answer send(byte[] file) {
        return api.send("POST", "/events/" + event + "/participants/import", "text/csv", HttpRequest.BodyPublishers.ofByteArray(file));
    }

    private int people() {
        return api.get("/events/" + event + "/participants?limit=1").expect(200).body().getInt("total");
    }

    private List<String> names() {
        return api.get("/events/" + event + "/participants").expect(200).body().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(person -> person.getString("name")).toList();
    }

    private String export(String query) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(server.http("/api/v1/events/" + event + "/participants.csv" + query))
                .header("Authorization", "Bearer " + RunningServer.TOKEN).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String rows(int count) {
        return "Name,E-mail\n" + IntStream.range(0, count).mapToObj(n -> "Guest " + Integer.toString(n, 36) + ",g" + n + "@mail.example\n").collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
