package app.checkin.api;

import app.checkin.ops.StoreHealth;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the whole system is.
 *
 * @param status {@code up} when each check is
 * @param checks what each part says of itself, by name
 */
@Schema(name = "Health")
record HealthView(String status, Map<String, StoreHealth.Finding> checks) {
}
