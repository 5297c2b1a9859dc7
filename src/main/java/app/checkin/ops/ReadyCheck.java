package app.checkin.ops;

import app.checkin.lock.WriterLease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready}: down only for what this server alone has wrong. A store that is away is away for every server, and
 * taking them all out of service would leave nobody to say so; it shows in {@code /api/v1/health}.
 */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {

    private final Startup startup;
    private final Drain drain;
    private final WriterLease lease;

    /** For proxies. */
    protected ReadyCheck() {
        this(null, null, null);
    }

    /** @param startup asked
     *  @param drain asked
     *  @param lease asked */
    @Inject
    public ReadyCheck(Startup startup, Drain drain, WriterLease lease) {
        this.startup = startup;
        this.drain = drain;
        this.lease = lease;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ready").status(startup.isDone() && !drain.hasBegun() && !lease.isRefused())
                .withData("writer", lease.describe()).build();
    }
}
