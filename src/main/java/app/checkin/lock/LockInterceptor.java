package app.checkin.lock;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** Stands around every {@link Locked} method. {@code beans.xml} switches it on; tests that show what it is for take it out there. */
@Locked
@Interceptor
public class LockInterceptor {

    private static final Map<Method, LockTemplate> TEMPLATES = new ConcurrentHashMap<>();
    private static final ThreadLocal<Set<String>> MINE = ThreadLocal.withInitial(HashSet::new);

    private final Locks locks;
    private final Timer atTheDoor;

    /** @param locks those that were chosen
     *  @param registry shows how long the door waits for them */
    @Inject
    public LockInterceptor(Locks locks, MetricRegistry registry) {
        this.locks = locks;
        this.atTheDoor = registry.timer("checkin_scan", new Tag("phase", "lock"));
    }

    /** @return what the method returns, called while its lock is held
     *  @throws Exception what the method throws; {@link app.checkin.domain.Unavailable} when it could not be called */
    @AroundInvoke
    @SuppressWarnings("try")
    public Object call(InvocationContext call) throws Exception {
        Locked locked = call.getMethod().getAnnotation(Locked.class);
        String key = TEMPLATES.computeIfAbsent(call.getMethod(), LockTemplate::of).key(call.getParameters());
        Set<String> mine = MINE.get();
        if (!mine.add(key)) {
            return call.proceed();
        }
        try (Hold held = acquire(key, locked)) {
            return call.proceed();
        } finally {
            mine.remove(key);
            if (mine.isEmpty()) {
                MINE.remove();
            }
        }
    }

    private Hold acquire(String key, Locked locked) {
        long asked = System.nanoTime();
        Hold hold = locks.acquire(new Locks.Wish(key, locked.whenLost(), Duration.ofMillis(locked.waitMillis())));
        if (locked.whenLost() == WhenLost.STORE_DECIDES) {
            atTheDoor.update(Duration.ofNanos(System.nanoTime() - asked));
        }
        return hold;
    }
}
