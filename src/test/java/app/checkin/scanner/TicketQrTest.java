package app.checkin.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.domain.TicketCode;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tickets stay small: that is what makes them quick to find. */
class TicketQrTest {

    private static final int CODES = 10_000;

    @Test
    void shouldFitVersionTwoWithMediumCorrection() throws WriterException {
        Random random = new Random(2);
        for (int i = 0; i < CODES; i++) {
            TicketCode code = TicketCode.issue(TicketCode.randomTag(random), random);
            QRCode qr = Encoder.encode(code.text(), ErrorCorrectionLevel.M);
            assertThat(qr.getVersion().getVersionNumber()).as(code.text()).isEqualTo(2);
            assertThat(qr.getMode()).as(code.text()).isEqualTo(Mode.ALPHANUMERIC);
        }
    }
}
