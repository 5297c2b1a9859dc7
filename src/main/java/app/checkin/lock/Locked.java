package app.checkin.lock;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that one caller at a time may be in, for each key. Like every interceptor it works on calls from other beans
 * only, and it belongs on methods. A call inside the same thread that has the key already goes on.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Locked {

    /** @return the key; {@code {name}} stands for the argument of that name, which is checked at deployment */
    @Nonbinding
    String value() default "";

    /** @return what happens to a call that cannot have the lock */
    @Nonbinding
    WhenLost whenLost() default WhenLost.REFUSE;

    /** @return how long a call waits for others who have the lock, in milliseconds */
    @Nonbinding
    int waitMillis() default 2_000;
}
