package app.checkin.api;

import app.checkin.config.ResourceClasses;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The JSON API: every resource of this package that is a CDI bean, and the providers. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(info = @Info(title = "Check-in", version = "1", description = "Prepares events and checks people in. How it is "
        + "meant, and each problem: docs/api.md."))
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return ResourceClasses.of(ApiApplication.class);
    }
}
