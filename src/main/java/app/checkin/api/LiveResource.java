package app.checkin.api;

import app.checkin.domain.Changes.ScanRecorded;
import app.checkin.domain.Station;
import app.checkin.live.Counters;
import app.checkin.security.Caller;
import app.checkin.service.EventService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens at the doors of an event, as it happens. */
@Path("events/{event}/live")
@ApplicationScoped
@Tag(name = "Live")
public class LiveResource {

    private final EventService events;
    private final Counters counters;
    private final LiveStreams streams;
    private final Caller caller;

    /** For proxies. */
    protected LiveResource() {
        this(null, null, null, null);
    }

    /** @param events knows which there are
     *  @param counters the figures
     *  @param streams keeps them going
     *  @param caller who listens */
    @Inject
    public LiveResource(EventService events, Counters counters, LiveStreams streams, Caller caller) {
        this.events = events;
        this.counters = counters;
        this.streams = streams;
        this.caller = caller;
    }

    /** Sends {@code snapshot} (figures and the last 50 scans), then {@code scans} with what is new and {@code counters} each
     *  15 seconds. A scan may come twice and is told apart by its id. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.VIEWER, Roles.STATION})
    @Operation(summary = "Watch an event", description = "Server-sent events: first \"snapshot\", then \"scans\" and \"counters\", each a JSON object. "
            + "Phones see figures and their own scans. A listener that is too slow is dropped and may connect again.")
    @APIResponse(responseCode = "200", description = "A stream", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS,
            schema = @Schema(implementation = ScanView.Live.class)))
    public void watch(@PathParam("event") String event, @Context SseEventSink sink, @Context Sse sse) {
        String id = events.find(event).id();
        caller.requireEvent(id);
        Optional<Station> phone = caller.station().filter(station -> caller.user().isEmpty());
        Predicate<ScanRecorded> concerns = news -> phone.filter(station -> !station.id().equals(news.scan().where().station())).isEmpty();
        streams.begin(id, new LiveStream(sink, sse, concerns, () -> counters.ofEvent(id)), caller.stillCounts());
    }
}
