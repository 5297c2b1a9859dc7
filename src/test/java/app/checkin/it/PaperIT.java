package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes out of the printer: from the server's own addresses, with the rights that they ask for. */
class PaperIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final RunningServer server = RunningServer.shared();
    private final Api api = Api.organizer(server);
    private String event;
    private JsonObject ana;

    @BeforeEach
    void prepare() {
        event = api.newEvent("Winter Concert");
        ana = api.newParticipant(event, "Ana Żółć");
        api.post("/events/" + event + "/participants", "{\"name\": \"=Bo Li\", \"email\": \"bo@mail.example\"}").expect(201);
    }

    @Test
    void shouldGiveATicketToWhoeverHasItsCode() throws Exception {
        HttpResponse<byte[]> png = get("/api/v1/tickets/" + ticket() + ".png?scale=2", false);
        assertThat(png.statusCode()).isEqualTo(200);
        assertThat(png.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(png.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(png.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(ImageIO.read(new ByteArrayInputStream(png.body())).getWidth()).isEqualTo(66);

        HttpResponse<byte[]> svg = get("/api/v1/tickets/" + ticket().toLowerCase() + ".svg", false);
        assertThat(svg.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(new String(svg.body(), StandardCharsets.UTF_8)).contains("<title>QR code of your ticket</title>", "viewBox=\"0 0 33 33\"");

        assertThat(text(get("/api/v1/tickets/" + ticket() + ".pdf?format=a6", false))).contains("Winter Concert", "Ana Żółć", "One entry");
    }

    @Test
    void shouldKnowNoOtherTicket() throws Exception {
        api.post("/participants/" + ana.getString("id") + "/reissue", "{}").expect(200);
        for (String code : new String[] {ticket(), "nonsense", "0".repeat(31)}) {
            assertThat(get("/api/v1/tickets/" + code + ".pdf", false).statusCode()).as(code).isEqualTo(404);
        }
        assertThat(get("/api/v1/tickets/" + ticket() + ".png?scale=41", false).statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/tickets/" + ticket() + ".pdf?format=a3", false).statusCode()).isIn(400, 404);
    }

    @Test
    void shouldPrintTheSheetAndTheDoorList() throws Exception {
        api.scan(api.entrance(event), ticket(), Api.nonce()).expect(201);
        HttpResponse<byte[]> sheet = get("/admin/events/" + event + "/tickets/sheet.pdf?order=family", true);
        assertThat(text(sheet)).contains("Test page", "pages 2 to 2 (2 cards)", "Ana Żółć", "=Bo Li");
        assertThat(text(get("/admin/events/" + event + "/tickets/sheet.pdf?from=Z&to=z", true))).contains("Żółć").doesNotContain("Bo Li");
        assertThat(text(get("/admin/events/" + event + "/tickets/door-list.pdf", true))).contains("Entrance", "Page 1 of 1", "Żółć");
        assertThat(get("/admin/events/" + event + "/tickets/door-list.pdf?list=none", true).statusCode()).isEqualTo(404);
        assertThat(get("/admin/events/" + event + "/tickets/sheet.pdf?order=size", true).statusCode()).isEqualTo(400);
        assertThat(get("/admin/events/none/tickets/sheet.pdf", true).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldWriteTheMailMergeFile() throws Exception {
        HttpResponse<byte[]> csv = get("/admin/events/" + event + "/tickets/merge.csv", true);
        assertThat(new String(csv.body(), StandardCharsets.UTF_8).split("\r\n")).hasSize(3)
                .contains("\uFEFFname,e-mail,ticket link,reference")
                .anySatisfy(line -> assertThat(line).startsWith("'=Bo Li,bo@mail.example,http://localhost:").contains("/t/"))
                .anySatisfy(line -> assertThat(line).startsWith("Ana Żółć,,").contains("/t/" + ticket()));
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"mail-merge.csv\"");
    }

    @Test
    void shouldPrintCardsForStationsThatWait() throws Exception {
        String stations = "/admin/events/" + event + "/stations/cards.pdf";
        assertThat(post(stations, "").statusCode()).isEqualTo(409);
        String station = Json.createObjectBuilder().add("event", event).add("name", "Door 2").build().toString();
        String printedBefore = api.post("/stations", station).expect(201).body().getString("code");
        assertThat(text(post(stations, ""))).contains("Door 2", "Entrance", "for one phone");
        String claim = Json.createObjectBuilder().add("code", printedBefore).add("claim", Api.nonce()).build().toString();
        assertThat(api.post("/stations/enrol", claim).status()).as("a card printed before is void").isEqualTo(409);
    }

    @Test
    void shouldPrintForTheOfficeOnly() throws Exception {
        for (String paper : new String[] {"tickets/sheet.pdf", "tickets/door-list.pdf", "tickets/merge.csv"}) {
            HttpResponse<byte[]> answer = get("/admin/events/" + event + "/" + paper, false);
            assertThat(answer.statusCode()).as(paper).isIn(302, 303, 401);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("Bo Li").doesNotStartWith("%PDF");
        }
    }

    private String ticket() {
        return ana.getString("ticket");
    }

    private HttpResponse<byte[]> get(String path, boolean organizer) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.http(path));
        return CLIENT.send((organizer ? request.header("Authorization", "Bearer " + RunningServer.TOKEN) : request).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(String path, String form) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(server.http(path)).header("Authorization", "Bearer " + RunningServer.TOKEN)
                .header("Content-Type", FORM).POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) throws Exception {
        assertThat(answer.statusCode()).as(new String(answer.body(), 0, Math.min(400, answer.body().length), StandardCharsets.UTF_8)).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
