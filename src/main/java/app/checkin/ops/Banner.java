package app.checkin.ops;

import app.checkin.config.ServerRole;
import app.checkin.config.Settings;
import app.checkin.paper.QrCode;
import app.checkin.security.SetupLink;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells whoever started a server on a laptop where it is: as text, for phones as a QR, and by which link the first user is
 * made. Written to the console itself, past the log: its prefixes would tear the QR, and the link is not for log files.
 */
@ApplicationScoped
public class Banner {

    private static final System.Logger LOG = System.getLogger(Banner.class.getName());
    private static final int AFTER_STARTUP = Interceptor.Priority.LIBRARY_AFTER;

    private final Settings settings;
    private final Startup startup;
    private final SetupLink setup;
    private final LocalNetwork network;

    /** For proxies. */
    protected Banner() {
        this(null, null, null, null);
    }

    /** @param settings tell ports and store
     *  @param startup has gone before
     *  @param setup makes the link
     *  @param network tells under which address phones see this machine */
    @Inject
    public Banner(Settings settings, Startup startup, SetupLink setup, LocalNetwork network) {
        this.settings = settings;
        this.startup = startup;
        this.setup = setup;
        this.network = network;
    }

    void started(@Observes @Priority(AFTER_STARTUP) @Initialized(ApplicationScoped.class) Object context) {
        if (startup.isDone() && settings.mongoUri().isEmpty() && settings.role() != ServerRole.FRONTEND) {
            try {
                // closed with the process: it is the process's own
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).print(text());
            } catch (RuntimeException unprintable) {
                LOG.log(System.Logger.Level.WARNING, "The server runs, but could not print where it is.", unprintable);
            }
        }
    }

    /** @return the banner, lines with the set-up link only where a first user can be made; each call makes a new one */
    String text() {
        String here = "http://localhost:" + settings.httpPort();
        Optional<String> phones = settings.publicUrl().map(URI::toString)
                .or(() -> network.address().map(address -> "https://" + address + ":" + settings.httpsPort()));
        StringBuilder text = new StringBuilder("\nCheck-in runs.\n\n  On this machine   ").append(here).append("/admin\n");
        phones.ifPresent(address -> text.append("  On phones here    ").append(address)
                .append("\n                    (the browser warns of the certificate, which this machine made itself: go on)\n"));
        setup.open().ifPresent(path -> text.append("  First set-up      ").append(here).append(path)
                .append("\n                    (works once, for 30 minutes; a new start makes a new one)\n"));
        phones.ifPresent(address -> text.append('\n').append(new QrCode(address).terminal()));
        return text.append('\n').toString();
    }
}
