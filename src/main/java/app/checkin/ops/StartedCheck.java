package app.checkin.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** {@code /health/started}: whether the start has been done. */
@org.eclipse.microprofile.health.Startup
@ApplicationScoped
public class StartedCheck implements HealthCheck {

    private final Startup startup;

    /** For proxies. */
    protected StartedCheck() {
        this(null);
    }

    /** @param startup asked */
    @Inject
    public StartedCheck(Startup startup) {
        this.startup = startup;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("started").status(startup.isDone()).build();
    }
}
