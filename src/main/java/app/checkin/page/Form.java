package app.checkin.page;

import app.checkin.domain.InvalidFields;
import app.checkin.domain.InvalidInput;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What somebody typed, and what is wrong with it: kept together so that a refused form comes back as it was sent.
 * The fragments of {@code fragments/form.html} read the variable {@code form}.
 */
public final class Form {

    private final MultivaluedMap<String, String> values;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** @param values by the names of the fields */
    public Form(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    /** @return a form that shows these values; nothing was sent yet */
    public static Form showing(Map<String, String> values) {
        return new Form(new MultivaluedHashMap<>(values));
    }

    /** @return what the field holds, without the spaces around it; empty when it was not sent */
    public String value(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** @return every value of a field that may be there more than once, in order */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** @return whether the field was sent with that value, as a ticked box or the chosen one of several */
    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** Notes what is wrong with a field; the first sentence said of it stays.
     *  @param sentence says what to do */
    public void reject(String name, String sentence) {
        errors.putIfAbsent(name, sentence);
    }

    /** Notes what was found wrong with the fields of these names. */
    public Form reject(InvalidFields refused) {
        refused.faults().forEach(fault -> reject(fault.field(), fault.sentence()));
        return this;
    }

    /** Reads a field; a refusal is noted beside it.
     *  @param reader may throw {@link InvalidInput}
     *  @param otherwise stands in when it does, so that the other fields are read too */
    public <T> T read(String name, Function<String, T> reader, T otherwise) {
        try {
            return reader.apply(value(name));
        } catch (InvalidInput wrong) {
            reject(name, wrong.getMessage());
            return otherwise;
        }
    }

    /** @return the sentence on this field, empty when it is right */
    public String error(String name) {
        return errors.getOrDefault(name, "");
    }

    /** @return the sentences by the names of their fields, in the order in which they were found */
    public Map<String, String> errors() {
        return Collections.unmodifiableMap(errors);
    }

    /** @return whether nothing was refused */
    public boolean right() {
        return errors.isEmpty();
    }
}
