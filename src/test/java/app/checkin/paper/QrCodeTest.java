package app.checkin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Random;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import app.checkin.domain.InvalidInput;
import app.checkin.domain.TicketCode;

class QrCodeTest {

    private static final int CODES = 10_000;
    private static final int SIDE = 33;

    private final Random random = new Random(7);

    @Test
    void shouldBeVersionTwoForEveryTicket() {
        String tag = TicketCode.randomTag(random);
        for (int i = 0; i < CODES; i++) {
            QrCode code = new QrCode(TicketCode.issue(tag, random).text());
            assertThat(code.version()).isEqualTo(2);
            assertThat(code.size()).isEqualTo(25);
        }
    }

    @Test
    void shouldBeReadFromThePicture() throws Exception {
        String ticket = TicketCode.issue("K7PQ", random).text();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(new QrCode(ticket).png(3)));
        assertThat(image.getWidth()).isEqualTo(SIDE * 3);
        assertThat(image.getHeight()).isEqualTo(SIDE * 3);
        assertThat(Decoding.one(image)).isEqualTo(ticket);
    }

    @Test
    void shouldKeepFourWhiteModulesAround() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(new QrCode("ABC").png(1)));
        int side = image.getWidth();
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                boolean margin = Math.min(x, y) < QrCode.QUIET || Math.max(x, y) >= side - QrCode.QUIET;
                if (margin) {
                    assertThat(image.getRGB(x, y)).isEqualTo(Color.WHITE.getRGB());
                }
            }
        }
        assertThat(image.getRGB(QrCode.QUIET, QrCode.QUIET)).isEqualTo(Color.BLACK.getRGB());
    }

    @Test
    void shouldBeReadFromTheSvg() throws Exception {
        String ticket = TicketCode.issue("K7PQ", random).text();
        Element svg = parsed(new QrCode(ticket).svg("QR code of \"you\" & <me>"));
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 33 33");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("QR code of \"you\" & <me>");
        String path = ((Element) svg.getElementsByTagName("path").item(1)).getAttribute("d");
        assertThat(Decoding.one(drawn(path))).isEqualTo(ticket);
    }

    @Test
    void shouldBeReadFromATerminal() throws Exception {
        String address = "https://192.168.1.20:9443/scan";
        String[] lines = new QrCode(address).terminal().replaceAll("\u001b\\[[0-9;]*m", "").split("\n");
        BufferedImage image = white(lines[0].length());
        for (int y = 0; y < lines.length; y++) {
            for (int x = 0; x < lines[y].length(); x++) {
                char block = lines[y].charAt(x);
                dot(image, x, 2 * y, block == '█' || block == '▀', 1);
                dot(image, x, 2 * y + 1, block == '█' || block == '▄', 1);
            }
        }
        assertThat(Decoding.one(image)).isEqualTo(address);
    }

    @Test
    void shouldRefuseMoreThanACodeHolds() {
        assertThatThrownBy(() -> new QrCode("ü".repeat(5_000))).isInstanceOf(InvalidInput.class).hasMessageContaining("shorter");
        assertThatThrownBy(() -> new QrCode("A").png(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg))).getDocumentElement();
    }

    private static BufferedImage drawn(String path) {
        BufferedImage image = white(SIDE);
        var run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(path);
        while (run.find()) {
            dot(image, Integer.parseInt(run.group(1)), Integer.parseInt(run.group(2)), true, Integer.parseInt(run.group(3)));
        }
        return image;
    }

    private static final int SCALE = 4;

    private static BufferedImage white(int side) {
        BufferedImage image = new BufferedImage(side * SCALE, side * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side * SCALE, side * SCALE);
        graphics.dispose();
        return image;
    }

    private static void dot(BufferedImage image, int x, int y, boolean dark, int length) {
        if (dark) {
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.BLACK);
            graphics.fillRect(x * SCALE, y * SCALE, length * SCALE, SCALE);
            graphics.dispose();
        }
    }
}
