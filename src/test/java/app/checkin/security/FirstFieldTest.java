package app.checkin.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstFieldTest {

    private static final String PART = "--b1\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    private static final String FILE = "--b1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            + "x,y\n".repeat(20_000) + "\r\n--b1--\r\n";

    @Test
    void shouldReadTheFirstPartAndLeaveTheWholeBody() throws IOException {
        String body = PART.formatted("_token", "abc.def") + FILE;
        BufferedInputStream stream = stream(body);

        assertThat(FirstField.value(stream, MediaType.MULTIPART_FORM_DATA_TYPE, "_token")).contains("abc.def");
        assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(body);
    }

    @Test
    void shouldTakeNothingButTheFirstPart() throws IOException {
        assertThat(multipart(PART.formatted("other", "x") + PART.formatted("_token", "abc") + FILE)).isEmpty();
        assertThat(multipart(FILE.replace("x,y", "name=\"_token\"\r\n\r\nabc\r\n--b1"))).isEmpty();
        assertThat(multipart(PART.formatted("x_token", "abc"))).isEmpty();
        assertThat(multipart("")).isEmpty();
    }

    @Test
    void shouldReadPairs() throws IOException {
        assertThat(pairs("_token=a%2Eb&name=x")).contains("a.b");
        assertThat(pairs("name=x&_token=ab")).contains("ab");
        assertThat(pairs("x_token=ab&name=_token=cd")).isEmpty();
        assertThat(pairs("_token=%zz")).isEmpty();
        assertThat(pairs("name=" + "x".repeat(70_000) + "&_token=ab")).as("too far behind").isEmpty();
    }

    private static Optional<String> multipart(String body) throws IOException {
        return FirstField.value(stream(body), MediaType.MULTIPART_FORM_DATA_TYPE, "_token");
    }

    private static Optional<String> pairs(String body) throws IOException {
        return FirstField.value(stream(body), MediaType.APPLICATION_FORM_URLENCODED_TYPE, "_token");
    }

    private static BufferedInputStream stream(String body) {
        return new BufferedInputStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
