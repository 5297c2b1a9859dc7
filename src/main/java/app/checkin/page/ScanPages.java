package app.checkin.page;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The scanner: one page that stays open all evening. It is the same for everybody; what a phone may do, the API decides. */
@Path("scan")
@ApplicationScoped
@PermitAll
public class ScanPages {

    private static final String WORKER = "/assets/js/scan/shell-worker.js";

    private final ServletContext files;

    /** For proxies. */
    protected ScanPages() {
        this(null);
    }

    /** @param files where the service worker lies */
    @Inject
    public ScanPages(ServletContext files) {
        this.files = files;
    }

    /** Opening it uses nothing up: a station card is taken by a tap, and its code never reaches the server by the address.
     *  @return the scanner */
    @GET
    public View scanner() {
        return View.of("scan");
    }

    /** @return the script that keeps the page on the phone; served here because its place decides what it may keep */
    @GET
    @Path("worker.js")
    @Produces("text/javascript;charset=UTF-8")
    public Response worker() {
        InputStream script = files.getResourceAsStream(WORKER);
        if (script == null) {
            throw new NotFoundException();
        }
        CacheControl fresh = new CacheControl();
        fresh.setNoCache(true);
        return Response.ok(script).cacheControl(fresh).header("Service-Worker-Allowed", "/scan").build();
    }
}
