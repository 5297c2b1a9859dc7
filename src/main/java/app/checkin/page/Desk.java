package app.checkin.page;

import app.checkin.domain.InvalidFields;
import app.checkin.domain.InvalidInput;
import app.checkin.security.Flash;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a form is answered: done, with one sentence on the next page, or refused, with a sentence beside each field. */
@RequestScoped
public class Desk {

    private static final int UNPROCESSABLE = 422;

    private final Frame frame;
    private final Words words;
    private final Flash flash;

    /** For the container's proxy only. */
    protected Desk() {
        this(null, null, null);
    }

    /** @param frame knows the reader's language
     *  @param words has the sentences
     *  @param flash carries one to the next page */
    @Inject
    public Desk(Frame frame, Words words, Flash flash) {
        this.frame = frame;
        this.words = words;
        this.flash = flash;
    }

    /** @return how this page writes times */
    public Times times() {
        return frame.times();
    }

    /** @return the sentence of that key beside that template, in the reader's language */
    public String say(String template, String key, Object... values) {
        return words.say(frame.locale(), template, key, values);
    }

    /** @return the way to the next page, on which the sentence stands
     *  @param address path of our own */
    public Response done(String address, String sentence) {
        flash.say(Flash.Kind.OK, sentence);
        return Response.seeOther(URI.create(address)).build();
    }

    /** @return the way to the next page, on which stands what was not done and what to do
     *  @param address path of our own */
    public Response look(String address, String sentence) {
        flash.say(Flash.Kind.WARN, sentence);
        return Response.seeOther(URI.create(address)).build();
    }

    /** Does what the form asks; a refusal is noted in the form, in the words {@code wrong.<field>} of the template where
     *  there are some.
     *  @param doing may throw {@link InvalidInput}
     *  @param done makes the answer of what was done
     *  @param again shows the form with what was typed and what is wrong */
    public <T> Response answer(Form form, String template, Supplier<T> doing, Function<T, Response> done,
            Supplier<View> again) {
        if (form.right()) {
            try {
                return done.apply(doing.get());
            } catch (InvalidFields faults) {
                faults.faults().forEach(fault -> form.reject(fault.field(), words.find(frame.locale(), template, "wrong." + plain(fault.field()))
                        .orElse(fault.sentence())));
            } catch (InvalidInput refused) {
                if (form.right()) {
                    form.reject("", refused.getMessage());
                }
            }
        }
        return Response.status(UNPROCESSABLE).entity(again.get().with("form", form)).build();
    }

    private static String plain(String field) {
        int bracket = field.indexOf('[');
        return bracket < 0 ? field : field.substring(0, bracket);
    }
}
