package app.checkin.config;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Produces the clock and the source of randomness, so that tests can bring their own. */
@Dependent
public class Clocks {

    /** @return the system's clock, in UTC; times are shown in an event's zone */
    @Produces
    @Singleton
    public Clock clock() {
        return Clock.systemUTC();
    }

    /** @return a cryptographically strong source: codes, nonces and ids come from it */
    @Produces
    @Singleton
    public RandomGenerator random() {
        return new SecureRandom();
    }
}
