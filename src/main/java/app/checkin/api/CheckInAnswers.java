package app.checkin.api;

import app.checkin.domain.Passage;
import app.checkin.domain.Reason;
import app.checkin.live.Catalog;
import app.checkin.problem.Problem;
import app.checkin.problem.ProblemMapper;
import app.checkin.service.CheckInAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The desk's answer as HTTP: 201 for an admission, a problem with what helps for a refusal, a header for a replay. */
@ApplicationScoped
public class CheckInAnswers {

    private static final String REPLAYED = "Idempotency-Replayed";

    private final Catalog catalog;

    /** For proxies. */
    protected CheckInAnswers() {
        this(null);
    }

    /** @param catalog whose help point is named */
    @Inject
    public CheckInAnswers(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @return the status of an answer: 200 instead of 201 for an admission told again */
    int status(CheckInAnswer answer) {
        int admitted = answer.replayed() ? Response.Status.OK.getStatusCode() : Response.Status.CREATED.getStatusCode();
        return answer.refusal().map(reason -> problem(answer, reason).status()).orElse(admitted);
    }

    /** @return a {@link CheckInJson} or a {@link Problem} */
    Object body(CheckInAnswer answer) {
        return answer.refusal().<Object>map(reason -> problem(answer, reason)).orElseGet(() -> CheckInJson.of(answer));
    }

    /** @return the whole answer */
    Response response(CheckInAnswer answer) {
        Response.ResponseBuilder response = Response.status(status(answer)).entity(body(answer))
                .type(answer.refusal().isPresent() ? ProblemMapper.JSON : MediaType.APPLICATION_JSON_TYPE);
        return (answer.replayed() ? response.header(REPLAYED, true) : response).build();
    }

    private Problem problem(CheckInAnswer answer, Reason reason) {
        Map<String, Object> more = new TreeMap<>();
        more.put("outcome", answer.scan().result().outcome().slug());
        more.put("scan", answer.scan().nonce());
        answer.scan().result().first().ifPresent(first -> more.put("firstCheckIn", first(first)));
        answer.guest().participant().ifPresent(participant ->
                more.put("participant", CheckInJson.Guest.of(participant, answer.guest().party())));
        help(answer, reason, more);
        String sentence = new RefusalSentences(catalog.event(answer.help().list().event()), answer).of(reason);
        return Problem.refusal(reason, sentence, more);
    }

    private static Map<String, Object> first(Passage first) {
        return Map.of("id", first.scan(), "at", first.at(), "station", first.station());
    }

    private static void help(CheckInAnswer answer, Reason reason, Map<String, Object> more) {
        CheckInAnswer.Help help = answer.help();
        help.otherList().ifPresent(other -> more.put("otherList", Map.of("id", other.id(), "name", other.name())));
        help.replacedAt().ifPresent(at -> more.put("replacedAt", at));
        Instant opens = help.list().rules().window().opens();
        Instant closes = help.list().rules().window().closes();
        if (reason == Reason.TOO_EARLY) {
            more.put("opensAt", opens);
        }
        if (reason == Reason.TOO_LATE) {
            more.put("closedAt", closes);
        }
        if (reason == Reason.CANCELLED) {
            answer.guest().participant().ifPresent(participant -> more.put("cancelledAt", participant.standing().since()));
        }
        if (reason == Reason.LIST_FULL) {
            more.put("capacity", help.list().rules().capacity());
        }
    }
}
