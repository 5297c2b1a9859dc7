package app.checkin.page;

import app.checkin.config.ResourceClasses;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * The pages. {@code web.xml} maps their prefixes to this class, so that a resource names its whole path
 * ({@code @Path("admin/events")}) and {@code /assets} stays with the container's own file serving.
 */
public class PageApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return ResourceClasses.of(PageApplication.class);
    }
}
