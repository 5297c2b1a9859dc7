package app.checkin.security;

import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** How many bytes a body may have, by where it goes and what it is. The ingress has the same figures. */
final class BodyLimit {

    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;
    private static final long JSON = 64 * KILO;
    private static final long BATCH = 512 * KILO;
    private static final long TABLE = 20 * MEGA;
    private static final long IMAGE = 10 * MEGA;

    private BodyLimit() {
    }

    /** @param type as sent; empty when none was
     *  @return bytes at most */
    static long of(String path, Optional<MediaType> type) {
        boolean image = type.filter(sent -> "image".equals(sent.getType())).isPresent();
        if (image) {
            return IMAGE;
        }
        if (path.contains("/import") || type.filter(MediaType.MULTIPART_FORM_DATA_TYPE::isCompatible).isPresent()) {
            return TABLE;
        }
        return path.endsWith("/batch") ? BATCH : JSON;
    }
}
