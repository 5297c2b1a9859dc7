package app.checkin.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A server whose application has its lock interceptor taken out: what it still promises, the store promises alone. */
public final class Lockless {

    private Lockless() {
    }

    /** @return a server without locks that answers */
    static RunningServer start(Map<String, String> settings) {
        RunningServer server = RunningServer.prepare(settings);
        takeOut(server);
        server.launch();
        try {
            server.awaitReady();
            return server;
        } catch (RuntimeException | Error vain) {
            server.kill();
            throw vain;
        }
    }

    /** Takes the interceptor out of a server that does not run yet. */
    public static void takeOut(RunningServer server) {
        try (FileSystem inside = FileSystems.newFileSystem(server.war())) {
            Path beans = inside.getPath("WEB-INF/beans.xml");
            String text = Files.readString(beans);
            String without = text.replaceAll("(?s)<interceptors>.*</interceptors>", "");
            if (without.equals(text)) {
                throw new IllegalStateException("No interceptor to take out of " + text);
            }
            Files.writeString(beans, without);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
