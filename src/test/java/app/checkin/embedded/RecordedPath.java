package app.checkin.embedded;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Lets H2 open a {@link Disk} under a name that begins with {@code recorded:}; public, because H2 makes copies of it. */
public final class RecordedPath extends FilePathWrapper {

    private static final String SCHEME = "recorded";
    private static final Map<String, Disk> DISKS = new ConcurrentHashMap<>();

    /** The name under which H2 opens this disk; the folder has to exist. */
    static String of(Disk disk, Path folder) {
        FilePath.register(new RecordedPath());
        String name = SCHEME + ":" + folder.resolve("recorded.mv");
        DISKS.put(name, disk);
        return name;
    }

    @Override
    public FileChannel open(String mode) {
        return DISKS.get(name);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
