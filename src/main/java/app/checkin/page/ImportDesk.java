package app.checkin.page;

import app.checkin.domain.Import;
import app.checkin.domain.NotFound;
import app.checkin.service.EventService;
import app.checkin.service.ImportService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What the four steps of an import share: its event, its address, the line that shows where one is. */
@ApplicationScoped
public class ImportDesk {

    private final EventService events;
    private final ImportService imports;
    private final Desk desk;

    /** For the container's proxy only. */
    protected ImportDesk() {
        this(null, null, null);
    }

    /** @param events finds the event
     *  @param imports finds imports
     *  @param desk has the names of the steps */
    @Inject
    public ImportDesk(EventService events, ImportService imports, Desk desk) {
        this.events = events;
        this.imports = imports;
        this.desk = desk;
    }

    /** @return the import
     *  @throws NotFound when the event has none of this id */
    public Import find(String event, String id) {
        Import it = imports.find(id);
        if (!it.event().equals(event)) {
            throw new NotFound("import", id);
        }
        return it;
    }

    /** @return whether it can still be changed */
    public boolean draft(Import it) {
        return it.state() == Import.State.DRAFT;
    }

    /** @return an empty page of that step
     *  @throws NotFound for an unknown event */
    public View page(String template, String event, ImportStep step) {
        return View.of(template).with("event", events.find(event)).with("tab", "people").with("at", of(event))
                .with("steps", desk.say("import", "steps").split("\\|")).with("step", step.ordinal());
    }

    /** @return the same, about an import that the event has */
    public View page(String template, Import it, ImportStep step) {
        return page(template, it.event(), step).with("file", it).with("at", at(it));
    }

    /** @return address of an import; it shows the step at which that is */
    public String at(Import it) {
        return of(it.event()) + "/" + it.id();
    }

    /** @return address under which imports of an event begin */
    public String of(String event) {
        return "/admin/events/" + event + "/import";
    }

    /** @return the way to an address of ours */
    public Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
