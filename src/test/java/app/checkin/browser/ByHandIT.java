package app.checkin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.paper.QrCode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a volunteer does by hand: search, undo, photo, direction. */
class ByHandIT {

    private static Door door;

    @BeforeAll
    static void open() {
        door = Door.open();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void shouldFindByNameAndLetInByHand() {
        door.guest("Zoë Zürn");
        try (Phone phone = door.phone("search")) {
            phone.page().keyboard().press("F2");
            phone.page().locator("#seek-text").fill("zoe zu");
            phone.page().locator(".person:has-text('Zoë Zürn')").click();
            assertThat(phone.verdict("admitted").name()).isEqualTo("Zoë Zürn");
            phone.next();
            phone.page().keyboard().press("F2");
            assertThat(phone.page().locator(".person").count()).as("results are gone").isZero();
        }
    }

    @Test
    void shouldFindByReference() {
        Office.Guest guest = door.guest("Rolf Reference");
        try (Phone phone = door.phone("search")) {
            phone.page().locator("#search").click();
            phone.page().locator("#seek-text").fill(guest.reference().substring(0, 3) + " " + guest.reference().substring(3));
            phone.page().locator(".person:has-text('Rolf Reference')").waitFor();
        }
    }

    @Test
    void shouldNotOfferTheSearchWithoutTheRight() {
        try (Phone phone = door.phone()) {
            assertThat(phone.page().locator("#search").isVisible()).isFalse();
            phone.page().keyboard().press("F2");
            assertThat(phone.page().locator("#seek").isVisible()).isFalse();
        }
    }

    @Test
    void shouldUndoTheOwnLastAdmission() {
        Office.Guest guest = door.guest("Uta Undo");
        int before = door.checkedIn();
        try (Phone phone = door.phone()) {
            phone.wedge(guest.ticket());
            phone.verdict("admitted");
            phone.page().keyboard().press("F8");
            assertThat(phone.verdict("undo-done").name()).isEqualTo("Uta Undo");
            assertThat(door.checkedIn()).isEqualTo(before);
            phone.page().keyboard().press("F8");
            assertThat(phone.verdict("undo-late").headline()).isEqualTo("Not undone");
        }
    }

    @Test
    void shouldOfferUndoOnTheScreenAndOnTheLastLine() {
        Office.Guest guest = door.guest("Lara Last");
        try (Phone phone = door.phone()) {
            phone.wedge(guest.ticket());
            phone.verdict("admitted");
            phone.next();
            phone.page().locator("#last:has-text('Lara Last')").click();
            phone.page().locator("#act:has-text('Undo')").click();
            assertThat(phone.verdict("undo-done").name()).isEqualTo("Lara Last");
        }
    }

    @Test
    void shouldNoteExitsAndNeverHoldAnybodyBack() {
        String event = door.office().event(Map.of()).get("id").getAsString();
        door.office().change(door.office().list(event), Map.of("policy", "re-entry"));
        Office.Guest guest = door.office().guest(event, "Eva Exit");
        try (Phone phone = Phone.in(door.browser(), "en-GB").enrol(door.office().card(event))) {
            phone.page().keyboard().press("F9");
            phone.page().waitForSelector("#direction:has-text('Out')");
            phone.wedge(guest.ticket());
            assertThat(phone.verdict("let-out").kind()).isEqualTo("look");
        }
    }

    @Test
    void shouldLetInByAPhoto() throws IOException {
        Office.Guest guest = door.guest("Fred Foto");
        try (Phone phone = door.phone()) {
            attach(phone, "image/png", new QrCode(guest.ticket()).png(8));
            assertThat(phone.verdict("admitted").name()).isEqualTo("Fred Foto");
        }
    }

    @Test
    void shouldSayWhatToDoWithAPhotoThatHasNoCodeOrIsNone() throws IOException {
        try (Phone phone = door.phone()) {
            ByteArrayOutputStream blank = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", blank);
            attach(phone, "image/png", blank.toByteArray());
            phone.page().waitForSelector("#notice:has-text('Go closer')");
            attach(phone, "image/jpeg", "not an image".getBytes(StandardCharsets.UTF_8));
            phone.page().waitForSelector("#notice:has-text('Take it again as JPEG')");
        }
    }

    private static void attach(Phone phone, String type, byte[] bytes) {
        phone.page().setInputFiles("#photo-file", new FilePayload("photo", type, bytes), new Page.SetInputFilesOptions());
    }
}
