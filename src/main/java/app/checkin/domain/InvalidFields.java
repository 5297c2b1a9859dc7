package app.checkin.domain;

import java.util.List;

/** Input with faults that can be told field by field. */
public class InvalidFields extends InvalidInput {

    private final transient List<Fault> faults;

    /** @param field path of the field, such as {@code marks[1]}; empty for the whole
     *  @param sentence what is wrong with it and what it should be */
    public record Fault(String field, String sentence) {
    }

    /** @param faults at least one, in the order of the input */
    public InvalidFields(List<Fault> faults) {
        super(String.join(" ", faults.stream().map(Fault::sentence).toList()));
        this.faults = List.copyOf(faults);
    }

    /** @return the faults, in the order of the input */
    public List<Fault> faults() {
        return faults;
    }
}
