package app.checkin.problem;

import app.checkin.domain.Conflict;
import app.checkin.domain.Forbidden;
import app.checkin.domain.InvalidFields;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.NotFound;
import app.checkin.domain.Unavailable;
import com.mongodb.MongoException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what an exception means to whoever asked. */
public final class Problems {

    private static final String STORE_AWAY = "The store does not answer. Nothing is lost: send the same call again in a few seconds.";
    private static final String BROKEN = "This was our fault and is logged. Try once more; if it stays, tell the organizer the request id.";

    private Problems() {
    }

    /** Looks through the wrappers that containers put around an exception.
     *  @return the problem; an internal error for an exception that nobody foresaw */
    public static Problem of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<Problem> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return Problem.of(ProblemType.INTERNAL_ERROR, BROKEN);
    }

    private static Optional<Problem> known(Throwable thrown) {
        return Optional.ofNullable(thrown instanceof InvalidFields fields ? invalid(fields.getMessage(), fields.faults())
                : thrown instanceof InvalidInput input ? Problem.of(ProblemType.INVALID_INPUT, input.getMessage())
                : thrown instanceof NotFound missing ? Problem.of(ProblemType.NOT_FOUND, missing.getMessage())
                : thrown instanceof Conflict conflict
                        ? Problem.of(conflict.reason(), ProblemType.CONFLICT, conflict.getMessage(), conflict.more())
                : thrown instanceof Forbidden forbidden
                        ? Problem.of(forbidden.reason(), ProblemType.NOT_ALLOWED, forbidden.getMessage(), Map.of())
                : thrown instanceof Unavailable unavailable
                        ? Problem.of(unavailable.reason(), ProblemType.UNAVAILABLE, unavailable.getMessage(), Map.of())
                : thrown instanceof ConstraintViolationException violations ? violated(violations)
                : thrown instanceof WebApplicationException web ? ofWeb(web)
                : thrown instanceof MongoException ? Problem.of(ProblemType.STORE_AWAY, STORE_AWAY)
                : null);
    }

    private static Problem violated(ConstraintViolationException violations) {
        List<InvalidFields.Fault> faults = violations.getConstraintViolations().stream()
                .map(violation -> new InvalidFields.Fault(field(violation), violation.getMessage())).toList();
        return faults.isEmpty() ? Problem.of(ProblemType.INVALID_INPUT, violations.getMessage())
                : invalid(new InvalidFields(faults).getMessage(), faults);
    }

    private static Problem invalid(String detail, List<InvalidFields.Fault> faults) {
        List<Map<String, String>> fields = faults.stream()
                .map(fault -> Map.of("field", fault.field(), "detail", fault.sentence())).toList();
        return Problem.of(ProblemType.INVALID_INPUT, detail).with("fields", fields);
    }

    /** The path of a resource method's argument starts with the method and the argument, which only we know. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR -> path.setLength(0);
                default -> path.append(path.length() == 0 ? "" : ".").append(node);
            }
        }
        return path.toString();
    }

    private static Problem ofWeb(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        ProblemType type = ProblemType.ofStatus(status);
        Problem problem = Problem.of(type, WebSentences.of(type, web));
        return new Problem(problem.title(), status, problem.detail(), problem.reason(), Map.of());
    }
}
