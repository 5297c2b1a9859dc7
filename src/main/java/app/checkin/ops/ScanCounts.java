package app.checkin.ops;

import app.checkin.domain.Changes.ScanRecorded;
import app.checkin.domain.Outcome;
import app.checkin.domain.Reason;
import app.checkin.live.Heard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts in {@code /metrics} the scans that this server recorded; a repeat of a nonce and a scan on another server are none. */
@ApplicationScoped
public class ScanCounts {

    /** What is counted apart: 34 combinations, whatever happens at the door. */
    private record Kind(Outcome outcome, Optional<Reason> reason) {
    }

    private final MetricRegistry registry;
    private final Map<Kind, Counter> counters = new ConcurrentHashMap<>();

    /** For proxies. */
    protected ScanCounts() {
        this(null);
    }

    /** @param registry shows them */
    @Inject
    public ScanCounts(MetricRegistry registry) {
        this.registry = registry;
    }

    /** From nothing on, so that the first refusal of a kind shows as a rise. */
    void started(@Observes @Initialized(ApplicationScoped.class) Object context) {
        Stream.of(Outcome.ADMITTED, Outcome.UNDONE).forEach(outcome -> counter(new Kind(outcome, Optional.empty())));
        Stream.of(Outcome.DENIED, Outcome.CONFLICT).forEach(outcome -> Stream.of(Reason.values())
                .forEach(reason -> counter(new Kind(outcome, Optional.of(reason)))));
    }

    void recorded(@Observes ScanRecorded news, EventMetadata event) {
        if (!event.getQualifiers().contains(Heard.Literal.INSTANCE)) {
            counter(new Kind(news.scan().result().outcome(), news.scan().result().reason())).inc();
        }
    }

    private Counter counter(Kind kind) {
        return counters.computeIfAbsent(kind, asked -> registry.counter("checkin_scans_total", new Tag("outcome", asked.outcome().slug()),
                new Tag("reason", asked.reason().map(Reason::slug).orElse("none"))));
    }
}
