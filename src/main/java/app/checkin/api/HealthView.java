package app.checkin.api;

import app.checkin.ops.StoreHealth;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the whole system is.
 *
 * @param status {@code up} when each check is; {@code degraded} when the door goes on all the same; else {@code down}
 * @param checks what each part says of itself, by name
 * @param counts what was counted since the start, by name
 */
@Schema(name = "Health")
record HealthView(String status, Map<String, StoreHealth.Finding> checks, Map<String, Long> counts) {
}
