package app.checkin.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;

/**
 * A process of its own that serves the store of a folder: one that tests can kill, and the shared store of several
 * servers. Arguments of the process: the folder, and the port on the loopback (0 for a free one).
 */
public final class StoreProcess implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StoreProcess.class.getName());
    private static final String SERVING = "Serving ";
    private static final String HEAP = "-Xmx256m";

    private final Process process;
    private final String uri;

    private StoreProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Serves until the process ends; a request to end closes the store first. */
    public static void main(String[] arguments) {
        EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-close"));
        LOG.info(() -> SERVING + store.uri());
    }

    /** Starts a process and returns when it serves. */
    public static StoreProcess start(Path folder, int port) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(java, HEAP, "-XX:TieredStopAtLevel=1", "-ea", "-cp", System.getProperty("java.class.path"),
                StoreProcess.class.getName(), folder.toString(), Integer.toString(port))).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader lines = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains(SERVING)) {
                Thread reader = new Thread(() -> lines.lines().forEach(LOG::info), "store-process-log");
                reader.setDaemon(true);
                reader.start();
                return new StoreProcess(process, line.substring(line.indexOf(SERVING) + SERVING.length()));
            }
        }
        throw new IllegalStateException("The store process did not come up: " + said);
    }

    /** Where the driver finds it. */
    public String uri() {
        return uri;
    }

    /** Kills it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
