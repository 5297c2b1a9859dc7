package app.checkin.problem;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.domain.Conflict;
import app.checkin.domain.Forbidden;
import app.checkin.domain.InvalidFields;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.NotFound;
import com.mongodb.MongoException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new InvalidInput("So."), 400, "invalid-input"),
                Arguments.of(new NotFound("event", "x"), 404, "not-found"),
                Arguments.of(new Conflict("card-used", "So."), 409, "card-used"),
                Arguments.of(new Conflict("nonce-reused", "So."), 422, "nonce-reused"),
                Arguments.of(new Conflict("unknown-ticket", "So."), 404, "unknown-ticket"),
                Arguments.of(new Forbidden("station-not-allowed", "So."), 403, "station-not-allowed"),
                Arguments.of(new Forbidden("station-revoked", "So."), 401, "station-revoked"),
                Arguments.of(new MongoException("away"), 503, "store-away"),
                Arguments.of(new IllegalStateException("wrapped", new NotFound("event", "x")), 404, "not-found"),
                Arguments.of(new IllegalStateException("secret insides"), 500, "internal-error"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void shouldTellWhatAFailureMeans(Throwable thrown, int status, String reason) {
        Problem problem = Problems.of(thrown);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.type()).isEqualTo("/problems/" + reason);
        assertThat(problem.detail()).isNotBlank().doesNotContain("secret");
    }

    @Test
    void shouldWriteWhatHelpsBesideTheMembersOfTheStandard() {
        Problem problem = Problems.of(new Conflict("card-used", "So.", Map.of("firstCheckIn", Map.of("station", "Door 1"))));

        assertThat(ProblemJson.text(problem)).isEqualTo("{\"type\":\"/problems/card-used\",\"title\":\"Card already used\",\"status\":409,"
                + "\"detail\":\"So.\",\"reason\":\"card-used\",\"firstCheckIn\":{\"station\":\"Door 1\"}}");
    }

    @Test
    void shouldTellEachFieldOfInvalidInput() {
        Problem problem = Problems.of(new InvalidFields(List.of(new InvalidFields.Fault("name", "Fill it in."))));

        assertThat(ProblemJson.text(problem)).contains("\"fields\":[{\"");
        assertThat(ProblemJson.object(problem).getJsonArray("fields").getJsonObject(0).getString("field")).isEqualTo("name");
    }
}
