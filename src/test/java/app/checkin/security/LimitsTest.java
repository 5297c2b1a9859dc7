package app.checkin.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LimitsTest {

    private static final Bucket.Rate RATE = new Bucket.Rate(20, 60);

    @Test
    void shouldAllowABurstThenASteadyRate() {
        Bucket bucket = new Bucket(RATE, 0);

        assertThat(taken(bucket, 100, 0)).isEqualTo(60);
        assertThat(taken(bucket, 100, TimeUnit.SECONDS.toNanos(1))).isEqualTo(20);
        assertThat(taken(bucket, 100, TimeUnit.HOURS.toNanos(1))).as("never more than a burst").isEqualTo(60);
    }

    @Test
    void shouldKnowHowMuchEachAddressTakes() {
        assertThat(BodyLimit.of("/api/v1/events", Optional.of(MediaType.APPLICATION_JSON_TYPE))).isEqualTo(65_536);
        assertThat(BodyLimit.of("/api/v1/lists/a/check-ins/batch", Optional.of(MediaType.APPLICATION_JSON_TYPE))).isEqualTo(524_288);
        assertThat(BodyLimit.of("/api/v1/events/a/participants/import", Optional.of(new MediaType("text", "csv")))).isEqualTo(20_971_520);
        assertThat(BodyLimit.of("/api/v1/archives", Optional.of(new MediaType("application", "zip")))).isEqualTo(41_943_040);
        assertThat(BodyLimit.of("/admin/events/restore", Optional.of(MediaType.MULTIPART_FORM_DATA_TYPE))).isEqualTo(41_943_040);
        assertThat(BodyLimit.of("/api/v1/lists/a/photos", Optional.of(new MediaType("image", "jpeg")))).isEqualTo(10_485_760);
        assertThat(BodyLimit.of("/admin/events", Optional.empty())).isEqualTo(65_536);
        assertThat(BodyLimit.of("/admin/events/a/import", Optional.of(MediaType.MULTIPART_FORM_DATA_TYPE))).isEqualTo(20_971_520);
    }

    @Test
    void shouldHoldLittleOfAFormInMemoryBeforeAnybodyIsKnown() {
        assertThat(BodyLimit.ofForm("/admin/sign-in")).isEqualTo(65_536);
        assertThat(BodyLimit.ofForm("/import")).isEqualTo(65_536);
        assertThat(BodyLimit.ofForm("/admin/events/a/import/b/check")).isEqualTo(524_288);
    }

    @Test
    @Timeout(5)
    void shouldNotBeKeptBusyByAFormThatRepeatsOneName() {
        HttpServletRequest request = TestRequest.of("192.0.2.1", Map.of());
        byte[] body = "a&".repeat(250_000).getBytes(StandardCharsets.US_ASCII);

        assertThat(new FormBody(request, body).getParameterValues("a")).hasSize(250_000);
    }

    @Test
    void shouldReadUpToTheLimitAndNotAByteMore() throws IOException {
        assertThat(stream(1000).readAllBytes()).hasSize(1000);
        assertThatThrownBy(() -> stream(1001).readAllBytes()).hasMessage("too large");
        assertThatThrownBy(() -> stream(1001).skipNBytes(1001)).hasMessage("too large");
    }

    private static LimitedStream stream(int bytes) {
        return new LimitedStream(new ByteArrayInputStream(new byte[bytes]), 1000, () -> new IllegalStateException("too large"));
    }

    private static long taken(Bucket bucket, int tries, long now) {
        return IntStream.range(0, tries).filter(i -> bucket.take(now)).count();
    }
}
