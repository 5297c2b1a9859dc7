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
    private static final long ARCHIVE = 40 * MEGA;
    private static final long IMAGE = 10 * MEGA;

    private BodyLimit() {
    }

    /** @param type as sent; empty when none was
     *  @return bytes at most */
    static long of(String path, Optional<MediaType> type) {
        boolean image = type.filter(sent -> "image".equals(sent.getType())).isPresent();
        boolean upload = type.filter(MediaType.MULTIPART_FORM_DATA_TYPE::isCompatible).isPresent();
        if (image) {
            return IMAGE;
        }
        if (path.equals("/api/v1/archives") || upload && path.equals("/admin/events/restore")) {
            return ARCHIVE;
        }
        if (upload || path.startsWith("/api/") && path.endsWith("/import")) {
            return TABLE;
        }
        return path.endsWith("/batch") ? BATCH : ofForm(path);
    }

    /** @return bytes at most of a form, which is read into memory before anybody knows who sent it */
    static long ofForm(String path) {
        return path.startsWith("/admin/") && path.contains("/import/") ? BATCH : JSON;
    }
}
