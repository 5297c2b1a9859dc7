package app.checkin.config;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The one way to Redis in the whole application, where there is a Redis. A client that is handed out may still fail at each
 * call: Redis can be away. Both find Redis again by themselves, also after the sentinels have chosen another one.
 */
@ApplicationScoped
public class RedisConnection {

    private static final System.Logger LOG = System.getLogger(RedisConnection.class.getName());

    private final Optional<RedisAddress> address;
    private Optional<RedisClients> clients = Optional.empty();
    private boolean closed;

    @Resource
    private ManagedScheduledExecutorService executor;

    /** For proxies. */
    protected RedisConnection() {
        this.address = Optional.empty();
    }

    /** @param settings tell where Redis is; nothing is opened yet */
    @Inject
    public RedisConnection(Settings settings) {
        this.address = settings.redis();
    }

    /** @return whether a Redis is set; it may be away */
    public boolean isConfigured() {
        return address.isPresent();
    }

    /** Opens the connection. A Redis that is away does not keep the server from starting: it is looked for each second.
     *  @throws InvalidSetting when Redis answers and refuses our password */
    public void open() {
        address.ifPresent(this::open);
    }

    private void open(RedisAddress redis) {
        try {
            RedisClients opened = RedisClients.open(redis);
            keep(opened);
            opened.patient().ping();
        } catch (JedisException trouble) {
            if (refuses(trouble)) {
                throw new InvalidSetting((redis.master().isPresent() ? "REDIS_SENTINELS" : "REDIS_URL") + " leads to " + redis
                        + ", which refuses us (" + trouble.getMessage() + "); legal is redis://[[user]:password@]… with the password of that Redis.");
            }
            LOG.log(Level.WARNING, "Redis at " + redis + " does not answer (" + trouble.getMessage() + "). The server goes on without it until it does.");
            if (find().isEmpty()) {
                executor.schedule(this::openAgain, 1, TimeUnit.SECONDS);
            }
        }
    }

    /** A password that is wrong stays wrong; a Redis that is still loading its data does not. */
    private static boolean refuses(JedisException trouble) {
        return trouble instanceof JedisAccessControlException
                || trouble instanceof JedisDataException && trouble.getMessage().startsWith("ERR");
    }

    private void openAgain() {
        try {
            open();
        } catch (InvalidSetting refused) {
            LOG.log(Level.ERROR, refused.getMessage());
        }
    }

    /** @return commands that fail after 50 ms, for what waits at the door; empty without Redis, or while it was not found yet */
    public Optional<UnifiedJedis> quick() {
        return find().map(RedisClients::quick);
    }

    /** @return commands that fail after a second, for the background; empty without Redis, or while it was not found yet */
    public Optional<UnifiedJedis> patient() {
        return find().map(RedisClients::patient);
    }

    /** Closes the connections that nobody uses just now: after an interruption they would fail one by one. */
    public void forgetIdle() {
        find().ifPresent(RedisClients::forgetIdle);
    }

    private synchronized Optional<RedisClients> find() {
        return clients;
    }

    private synchronized void keep(RedisClients opened) {
        clients = Optional.of(opened);
        if (closed) {
            opened.close();
        }
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        clients.ifPresent(RedisClients::close);
    }
}
