package app.checkin.json;

import app.checkin.domain.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;

/** Holds a record against the constraints (Bean Validation) on its components. */
@ApplicationScoped
public class Checks {

    private final Validator validator;

    /** For proxies. */
    protected Checks() {
        this(null);
    }

    /** @param validator the container's */
    @Inject
    public Checks(Validator validator) {
        this.validator = validator;
    }

    /** @param <T> the record
     *  @return the record itself
     *  @throws InvalidFields with each field that breaks a constraint */
    public <T extends Record> T sound(T row) {
        List<InvalidFields.Fault> faults = validator.validate(row).stream()
                .map(violation -> new InvalidFields.Fault(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(InvalidFields.Fault::field)).toList();
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
        return row;
    }
}
