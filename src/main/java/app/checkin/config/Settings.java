package app.checkin.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The settings, read once at start from the environment (MicroProfile Config). {@code docs/configuration.md} explains
 * each; {@link #check()} refuses what cannot work before anything is opened.
 */
@ApplicationScoped
public class Settings {

    /** Characters of a password at least. */
    public static final int LEAST_PASSWORD = 10;

    private static final int LEAST_SECRET = 32;
    private static final String UNFILLED = "FILL-IN";

    private final Config config;
    private final Environment environment;

    /** For proxies. */
    protected Settings() {
        this.config = null;
        this.environment = new Environment(Map.of());
    }

    /** @param config where the values come from */
    @Inject
    public Settings(Config config) {
        this.config = config;
        this.environment = new Environment(System.getenv());
    }

    /** Reads every setting once.
     *  @throws InvalidSetting at the first that is unknown, malformed or missing, naming it and the legal values */
    public void check() {
        environment.check();
        refuseUnfilled();
        role();
        mongoTier();
        publicUrl();
        maxPoolSize();
        httpPort();
        httpsPort();
        drainSeconds();
        oneOf(Setting.CHECKIN_METRICS_CLOSED, "true", "false");
        oneOf(Setting.CHECKIN_LOG_FORMAT, "dev", "json");
        requireLength(Setting.CHECKIN_API_TOKEN, LEAST_SECRET);
        requireLength(Setting.CHECKIN_SECRET, LEAST_SECRET);
        requireLength(Setting.CHECKIN_ADMIN_PASSWORD, LEAST_PASSWORD);
        requireWhatServersShare();
    }

    private void requireWhatServersShare() {
        if (tier().isPresent() && mongoUri().isEmpty()) {
            throw new InvalidSetting("MONGODB_URI must be set where CHECKIN_TIER is: the servers of a tier share one store.");
        }
        if (lockMode() == LockMode.STRICT && redis().isEmpty()) {
            throw new InvalidSetting("DISTRIBUTED_LOCK_MODE is \"strict\", which needs REDIS_URL, or REDIS_SENTINELS with "
                    + "REDIS_SENTINEL_MASTER; legal without Redis is single-instance.");
        }
        redis();
        if (mongoUri().isPresent() && secretText().isEmpty()) {
            throw new InvalidSetting("CHECKIN_SECRET must be set where MONGODB_URI is: "
                    + "the same " + LEAST_SECRET + " characters or more on every server.");
        }
    }

    /** @return {@code CHECKIN_ROLE}: what this server serves */
    public ServerRole role() {
        String text = text(Setting.CHECKIN_ROLE).orElse("all");
        return Arrays.stream(ServerRole.values()).filter(role -> role.name().toLowerCase(Locale.ROOT).equals(text)).findFirst()
                .orElseThrow(() -> new InvalidSetting("CHECKIN_ROLE is \"" + text + "\"; legal are: all, backend, frontend."));
    }

    /** @return {@code MONGODB_URI}; empty for the embedded store */
    public Optional<String> mongoUri() {
        Optional<String> uri = text(Setting.MONGODB_URI);
        uri.filter(text -> !text.startsWith("mongodb://") && !text.startsWith("mongodb+srv://")).ifPresent(text -> {
            throw new InvalidSetting("MONGODB_URI must begin with mongodb:// or mongodb+srv://.");
        });
        return uri;
    }

    /** @return {@code MONGODB_DATABASE} */
    public String database() {
        return text(Setting.MONGODB_DATABASE).orElse("checkin");
    }

    /** @return {@code MONGODB_MAX_POOL_SIZE}, connections to the store at most */
    public int maxPoolSize() {
        return number(Setting.MONGODB_MAX_POOL_SIZE, 20, 1, 1000);
    }

    /** @return {@code CHECKIN_DATA_DIR}, absolute; by default {@code data} beside the checkout */
    public Path dataDir() {
        String home = config.getOptionalValue("checkin.home", String.class).orElse(".");
        return text(Setting.CHECKIN_DATA_DIR).map(Path::of).orElse(Path.of(home, "data")).toAbsolutePath().normalize();
    }

    /** @return {@code CHECKIN_SECRET} as given; {@link Secret} makes one where it may be generated */
    public Optional<String> secretText() {
        return text(Setting.CHECKIN_SECRET);
    }

    /** @return {@code CHECKIN_PUBLIC_URL} without a slash at its end */
    public Optional<URI> publicUrl() {
        return text(Setting.CHECKIN_PUBLIC_URL).map(text -> {
            if (!text.matches("https?://[^/\\s]+/?")) {
                throw new InvalidSetting("CHECKIN_PUBLIC_URL is \"" + text + "\"; legal is an address like https://checkin.example.org.");
            }
            return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        });
    }

    /** @return {@code CHECKIN_TRUSTED_PROXIES}: addresses or networks (CIDR), separated by commas */
    public List<String> trustedProxies() {
        return text(Setting.CHECKIN_TRUSTED_PROXIES).map(text -> List.of(text.split("\\s*,\\s*"))).orElse(List.of());
    }

    /** @return {@code DISTRIBUTED_LOCK_MODE} */
    public LockMode lockMode() {
        return LockMode.of(text(Setting.DISTRIBUTED_LOCK_MODE).orElse(LockMode.SINGLE_INSTANCE.slug()));
    }

    /** @return {@code CHECKIN_TIER}: for how many participants the overlay was built; empty outside of one */
    public Optional<Tier> tier() {
        return text(Setting.CHECKIN_TIER).map(Tier::of);
    }

    /** @return {@code MONGODB_TIER}: for which Atlas cluster the overlay was built; empty outside of one */
    public Optional<String> mongoTier() {
        return text(Setting.MONGODB_TIER).map(text -> {
            if (!text.matches("M\\d{1,3}")) {
                throw new InvalidSetting("MONGODB_TIER is \"" + text + "\"; legal is the name of an Atlas cluster tier: M0, M10, M20, M30 and above.");
            }
            return text;
        });
    }

    /** @return {@code HOSTNAME}, which a container sets, or the machine's name */
    public String hostName() {
        return text(Setting.HOSTNAME).orElseGet(() -> {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException nameless) {
                return "localhost";
            }
        });
    }

    /** @return {@code REDIS_URL}, or {@code REDIS_SENTINELS} with {@code REDIS_SENTINEL_MASTER}; empty without Redis */
    public Optional<RedisAddress> redis() {
        Optional<String> url = text(Setting.REDIS_URL);
        Optional<String> sentinels = text(Setting.REDIS_SENTINELS);
        Optional<String> master = text(Setting.REDIS_SENTINEL_MASTER);
        if (sentinels.isPresent() != master.isPresent()) {
            throw new InvalidSetting("REDIS_SENTINELS and REDIS_SENTINEL_MASTER go together; legal is to set both, or neither.");
        }
        if (url.isPresent() && sentinels.isPresent()) {
            throw new InvalidSetting("REDIS_URL and REDIS_SENTINELS name two ways to Redis; legal is to set one of them.");
        }
        return url.map(RedisAddress::ofUrl).or(() -> sentinels.map(hosts -> RedisAddress.ofSentinels(hosts, master.orElseThrow())));
    }

    /** @return {@code CHECKIN_API_TOKEN} */
    public Optional<String> apiToken() {
        return text(Setting.CHECKIN_API_TOKEN);
    }

    /** @return {@code CHECKIN_ADMIN_PASSWORD} */
    public Optional<String> adminPassword() {
        return text(Setting.CHECKIN_ADMIN_PASSWORD);
    }

    /** @return {@code CHECKIN_DRAIN_SECONDS}: how long this server answers after SIGTERM */
    public int drainSeconds() {
        return number(Setting.CHECKIN_DRAIN_SECONDS, 0, 0, 25);
    }

    /** @return {@code HTTP_PORT} */
    public int httpPort() {
        return number(Setting.HTTP_PORT, 9080, 0, 65_535);
    }

    /** @return {@code HTTPS_PORT} */
    public int httpsPort() {
        return number(Setting.HTTPS_PORT, 9443, 0, 65_535);
    }

    /** What is left of the overlays' template of secrets. */
    private void refuseUnfilled() {
        Arrays.stream(Setting.values()).filter(setting -> text(setting).filter(value -> value.contains(UNFILLED)).isPresent()).findFirst()
                .ifPresent(setting -> {
                    throw new InvalidSetting(setting + " still says " + UNFILLED + "; fill in secrets.yaml, apply it, and start again.");
                });
    }

    private void requireLength(Setting setting, int least) {
        text(setting).filter(value -> value.length() < least).ifPresent(value -> {
            throw new InvalidSetting(setting + " must have " + least + " characters or more.");
        });
    }

    /** For what the server itself heeds, in its own configuration. */
    private void oneOf(Setting setting, String... legal) {
        text(setting).filter(value -> !List.of(legal).contains(value)).ifPresent(value -> {
            throw new InvalidSetting(setting + " is \"" + value + "\"; legal are: " + String.join(", ", legal) + ".");
        });
    }

    private Optional<String> text(Setting setting) {
        return config.getOptionalValue(setting.name(), String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    private int number(Setting setting, int otherwise, int least, int most) {
        String text = text(setting).orElse(String.valueOf(otherwise));
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with the numbers out of range
        }
        throw new InvalidSetting(setting + " is \"" + text + "\"; legal is a number from " + least + " to " + most + ".");
    }
}
