package app.checkin.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Has MVStore use an {@link OrderedFile} for a file name that begins with {@code ordered:}. Public, because MVStore
 * makes copies of it by reflection.
 */
public final class OrderedPath extends FilePathWrapper {

    private static final String SCHEME = "ordered";

    /** The name under which MVStore opens the file of the given name in order. */
    static String of(String name) {
        FilePath.register(new OrderedPath());
        return SCHEME + ":" + name;
    }

    /** Opens the file; the mode is {@code r} or {@code rw}. */
    @Override
    public FileChannel open(String mode) throws IOException {
        return new OrderedFile(getBase().open(mode));
    }

    /** The scheme of the names it is for. */
    @Override
    public String getScheme() {
        return SCHEME;
    }
}
