package app.checkin.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.checkin.domain.InvalidInput;
import app.checkin.paper.QrCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotoReaderTest {

    private static final String ONE = "AAAA0123456789ABCDEFGHJKMNPQRS1";
    private static final String TWO = "BBBB0123456789ABCDEFGHJKMNPQRS2";

    private final PhotoReader reader = new PhotoReader();

    /** A grey picture with codes drawn into it, each as wide as told. */
    private static BufferedImage photo(int width, int height, int codeWidth, String... codes) throws IOException {
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = photo.createGraphics();
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, width, height);
        for (int i = 0; i < codes.length; i++) {
            BufferedImage code = ImageIO.read(new ByteArrayInputStream(new QrCode(codes[i]).png(4)));
            double scale = (double) codeWidth / code.getWidth();
            AffineTransform place = AffineTransform.getTranslateInstance(codeWidth / 3.0 + i * codeWidth * 1.4, codeWidth / 3.0);
            place.scale(scale, scale);
            pen.drawImage(code, place, null);
        }
        pen.dispose();
        return photo;
    }

    private static byte[] file(BufferedImage photo, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(photo, format, out);
        return out.toByteArray();
    }

    @Test
    void shouldReadACode() throws IOException {
        assertThat(reader.read(file(photo(900, 700, 400, ONE), "jpeg"))).containsExactly(ONE);
    }

    @Test
    void shouldReadEachOfSeveralCodes() throws IOException {
        assertThat(reader.read(file(photo(1200, 700, 380, ONE, TWO), "png"))).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void shouldReadALargePhotoReduced() throws IOException {
        assertThat(reader.read(file(photo(8000, 8000, 3000, ONE), "jpeg"))).containsExactly(ONE);
    }

    @Test
    void shouldFindASmallCodeInALargePhoto() throws IOException {
        assertThat(reader.read(file(photo(4000, 3000, 420, ONE), "jpeg"))).containsExactly(ONE);
    }

    @Test
    void shouldReadAFadedPrint() throws IOException {
        BufferedImage photo = photo(900, 700, 400, ONE);
        new RescaleOp(0.07f, 120, null).filter(photo, photo);
        assertThat(reader.read(file(photo, "png"))).containsExactly(ONE);
    }

    @Test
    void shouldFindNothingWhereNothingIs() throws IOException {
        assertThat(reader.read(file(photo(640, 480, 200), "png"))).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoImage() {
        assertThatThrownBy(() -> reader.read("%PDF-1.7 not an image".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInput.class).hasMessageContaining("Take it again as JPEG or PNG");
        assertThatThrownBy(() -> reader.read(new byte[0])).isInstanceOf(InvalidInput.class);
    }

    @Test
    void shouldRefuseAnImageThatBreaksOff() throws IOException {
        byte[] whole = file(photo(900, 700, 400, ONE), "png");
        assertThatThrownBy(() -> reader.read(Arrays.copyOf(whole, 60))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void shouldRefuseMorePixelsThanAnyPhoneTakes() throws IOException {
        byte[] wide = file(new BufferedImage(9000, 10, BufferedImage.TYPE_BYTE_BINARY), "png");
        assertThatThrownBy(() -> reader.read(wide)).isInstanceOf(InvalidInput.class).hasMessageContaining("smaller resolution");
    }
}
