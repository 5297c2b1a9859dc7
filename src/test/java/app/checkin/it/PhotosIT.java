package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.it.Api.Answer;
import app.checkin.paper.QrCode;
import jakarta.json.JsonObject;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Photos of tickets, and of other things, sent to the server. */
class PhotosIT {

    private static final int LARGEST = 8_000;

    private final Api api = Api.organizer(RunningServer.shared());
    private final String event = api.newEvent("Photos");
    private final String ana = api.newParticipant(event, "Ana Silva").getString("ticket");
    private final String bo = api.newParticipant(event, "Bo Berg").getString("ticket");

    @Test
    void shouldReadTheTicketAndCheckNobodyIn() throws IOException {
        JsonObject told = send(photo(800, 600, ana)).expect(200).body();

        assertThat(told.getJsonArray("texts").getString(0)).isEqualTo(ana);
        assertThat(told.containsKey("hint")).isFalse();
        assertThat(api.get("/lists/" + api.entrance(event) + "/status").body().getInt("checkedIn")).isZero();
    }

    @Test
    void shouldReadAPhotoOfEightThousandPixelsASideAndRefuseALargerOne() throws IOException {
        assertThat(send(photo(LARGEST, LARGEST, ana)).expect(200).body().getJsonArray("texts").getString(0)).isEqualTo(ana);
        assertThat(send(photo(LARGEST + 1, 20)).expect(400).body().getString("detail")).contains("smaller resolution").endsWith(".");
    }

    @Test
    void shouldSayWhatToDoWithoutACodeOrWithSeveralTickets() throws IOException {
        JsonObject none = send(photo(640, 480)).expect(200).body();
        assertThat(none.getJsonArray("texts")).isEmpty();
        assertThat(none.getString("hint")).contains("No code in this photo", "take it again");

        JsonObject several = send(photo(1_600, 800, ana, bo)).expect(200).body();
        assertThat(several.getJsonArray("texts")).hasSize(2);
        assertThat(several.getString("hint")).contains("Several tickets", "Cover all but one");
    }

    @Test
    void shouldSayWhatToDoWithWhatIsNoImage() throws IOException {
        byte[] whole = photo(640, 480, ana);
        for (byte[] wrong : new byte[][] {new byte[0], "%PDF-1.7 not an image".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, 80)}) {
            assertThat(send(wrong).expect(400).body().getString("detail")).contains("again").endsWith(".");
        }
    }

    private Answer send(byte[] photo) {
        return api.send("POST", "/decode", "image/png", HttpRequest.BodyPublishers.ofByteArray(photo));
    }

    /** Codes side by side, each a third of the photo's width. */
    private static byte[] photo(int width, int height, String... codes) throws IOException {
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = photo.createGraphics();
        for (int i = 0; i < codes.length; i++) {
            BufferedImage code = ImageIO.read(new ByteArrayInputStream(new QrCode(codes[i]).png(4)));
            pen.drawImage(code, width / 10 + i * width / 2, height / 10, width / 3, width / 3, null);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(photo, "png", out);
        return out.toByteArray();
    }
}
