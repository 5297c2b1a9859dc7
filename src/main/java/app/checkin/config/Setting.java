package app.checkin.config;

/**
 * Every environment variable the application reads. {@code docs/configuration.md} has a row for each; a test compares
 * the two.
 */
public enum Setting {
    /** Which part of the application this server is. */
    CHECKIN_ROLE,
    /** The store; none for the embedded one. */
    MONGODB_URI,
    /** Database within the store. */
    MONGODB_DATABASE,
    /** Connections to the store at most. */
    MONGODB_MAX_POOL_SIZE,
    /** Redis, where there is one. */
    REDIS_URL,
    /** The sentinels that know which Redis is the primary one. */
    REDIS_SENTINELS,
    /** Under which name they know it. */
    REDIS_SENTINEL_MASTER,
    /** How servers keep out of each other's way. */
    DISTRIBUTED_LOCK_MODE,
    /** For how many participants the overlay was built. */
    CHECKIN_TIER,
    /** For which Atlas cluster it was built. */
    MONGODB_TIER,
    /** Name of this server in the writer's lease. */
    HOSTNAME,
    /** Folder of the embedded store and of generated secrets. */
    CHECKIN_DATA_DIR,
    /** Signs cookies, forms and flash messages. */
    CHECKIN_SECRET,
    /** Address under which phones reach the application. */
    CHECKIN_PUBLIC_URL,
    /** Whose forwarding headers count. */
    CHECKIN_TRUSTED_PROXIES,
    /** Bearer token with the organizer's rights. */
    CHECKIN_API_TOKEN,
    /** Password of the user {@code admin} while no user exists. */
    CHECKIN_ADMIN_PASSWORD,
    /** Whether {@code /metrics} answers nobody; {@code server.xml} heeds it. */
    CHECKIN_METRICS_CLOSED,
    /** How long SIGTERM is not yet the end. */
    CHECKIN_DRAIN_SECONDS,
    /** How the console's log is written; {@code server.xml} heeds it. */
    CHECKIN_LOG_FORMAT,
    /** Port for http. */
    HTTP_PORT,
    /** Port for https. */
    HTTPS_PORT
}
