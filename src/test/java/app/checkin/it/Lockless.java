package app.checkin.it;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A server whose application has its lock interceptor taken out: what it still promises, the store promises alone. */
final class Lockless {

    private Lockless() {
    }

    /** @return a server without locks that answers */
    static RunningServer start(Map<String, String> settings) throws IOException {
        RunningServer server = RunningServer.prepare(settings);
        takeOutTheInterceptor(server.war());
        server.launch();
        try {
            server.awaitReady();
            return server;
        } catch (RuntimeException | Error vain) {
            server.kill();
            throw vain;
        }
    }

    private static void takeOutTheInterceptor(Path war) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(war)) {
            Path beans = inside.getPath("WEB-INF/beans.xml");
            String text = Files.readString(beans);
            String without = text.replaceAll("(?s)<interceptors>.*</interceptors>", "");
            if (without.equals(text)) {
                throw new IllegalStateException("No interceptor to take out of " + text);
            }
            Files.writeString(beans, without);
        }
    }
}
