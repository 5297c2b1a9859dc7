package app.checkin.live;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks changes that did not happen here but were heard of; they are not told any further. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Heard {

    /** The annotation as a value. */
    final class Literal extends AnnotationLiteral<Heard> implements Heard {

        /** The only one needed. */
        public static final Literal INSTANCE = new Literal();

        private static final long serialVersionUID = 1L;
    }
}
