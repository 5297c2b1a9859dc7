package app.checkin.lock;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads every {@link Locked} when the application is deployed: one that could not work stops the start. */
public class LockedMethods implements Extension {

    private final List<IllegalArgumentException> wrong = new ArrayList<>();

    <T> void read(@Observes @WithAnnotations(Locked.class) ProcessAnnotatedType<T> type) {
        if (type.getAnnotatedType().getJavaClass() != LockInterceptor.class) {
            check(type.getAnnotatedType().getJavaClass());
        }
    }

    /** Notes what is wrong with the locked methods of a class. */
    void check(Class<?> type) {
        if (type.isAnnotationPresent(Locked.class)) {
            wrong.add(new IllegalArgumentException("@Locked belongs on methods, not on " + type + ": each has a key of its own."));
        }
        Stream.of(type.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Locked.class)).forEach(method -> {
            try {
                LockTemplate.of(method);
                requireInterceptable(method);
            } catch (IllegalArgumentException fault) {
                wrong.add(fault);
            }
        });
    }

    private static void requireInterceptable(Method method) {
        if ((method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL)) != 0) {
            throw new IllegalArgumentException("@Locked does nothing on the private, static or final " + method.toGenericString() + ".");
        }
    }

    void tell(@Observes AfterBeanDiscovery deployment) {
        wrong.forEach(deployment::addDefinitionError);
    }

    /** @return what is wrong, one for each method */
    List<IllegalArgumentException> wrong() {
        return List.copyOf(wrong);
    }
}
