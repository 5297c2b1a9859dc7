package app.checkin.live;

import app.checkin.config.RedisConnection;
import app.checkin.config.ServerRole;
import app.checkin.config.Settings;
import app.checkin.domain.Changes;
import app.checkin.domain.Ids;
import app.checkin.store.ServerStore;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Brings changes from server to server, by Redis' publish and subscribe, as the same CDI events that tell of changes made
 * here, and knows whether this server has heard them all. Where no Redis is set, one server changes things, and there is
 * nobody else to hear of.
 */
@ApplicationScoped
public class LiveChannel {

    private static final System.Logger LOG = System.getLogger(LiveChannel.class.getName());
    private static final int CATCH_UP_MILLIS = 500;
    private static final int LOOK_SECONDS = 10;

    private final RedisConnection redis;
    private final Event<Changes> news;
    private final String self;
    private final Hearing hearing;
    private final Neighbours neighbours;
    private final Speaker speaker;
    private final Listener listener;

    @Resource
    private ManagedThreadFactory threads;
    @Resource
    private ManagedScheduledExecutorService executor;

    /** For proxies. */
    protected LiveChannel() {
        this.redis = null;
        this.news = null;
        this.self = "";
        this.hearing = null;
        this.neighbours = null;
        this.speaker = null;
        this.listener = null;
    }

    /** @param redis carries the messages
     *  @param settings tell whether this server changes anything
     *  @param servers knows who else is there
     *  @param news gets what others changed
     *  @param random names this start of this server */
    @Inject
    public LiveChannel(RedisConnection redis, Settings settings, ServerStore servers, Event<Changes> news, RandomGenerator random) {
        boolean writes = settings.role() != ServerRole.FRONTEND;
        this.redis = redis;
        this.news = news;
        this.self = Ids.next(random);
        this.hearing = new Hearing(self);
        this.neighbours = new Neighbours(servers, self, writes);
        this.speaker = new Speaker(redis, self, writes ? Message.Kind.BEAT : Message.Kind.ECHO);
        this.listener = new Listener(redis, this::read);
    }

    /** Begins to listen and to speak, where a Redis is set, and returns at once. */
    public void open() {
        if (redis.isConfigured()) {
            look();
            threads.newThread(listener).start();
            threads.newThread(speaker).start();
            executor.scheduleWithFixedDelay(this::catchUp, CATCH_UP_MILLIS, CATCH_UP_MILLIS, TimeUnit.MILLISECONDS);
            executor.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** @return whether what this server remembers may be believed; if not, read it from the store for each decision */
    public boolean isCurrent() {
        return !redis.isConfigured() || hearing.isCurrent(System.nanoTime());
    }

    void changed(@Observes Changes change, EventMetadata event) {
        if (redis.isConfigured() && !event.getQualifiers().contains(Heard.Literal.INSTANCE)) {
            speaker.tell(change);
        }
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
        if (redis.isConfigured()) {
            try {
                neighbours.leave();
            } finally {
                speaker.end();
                listener.end();
            }
        }
    }

    private void read(String text) {
        try {
            Message message = Message.of(text);
            boolean own = message.from().equals(self);
            if (own || message.kind() != Message.Kind.ECHO) {
                hearing.heard(message.from(), message.n(), own ? message.at() : System.nanoTime());
            }
            if (message.kind() == Message.Kind.BYE) {
                hearing.left(message.from());
            }
            if (!own) {
                message.change().ifPresent(news.select(Heard.Literal.INSTANCE)::fire);
            }
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "A message of another server was not understood; everything remembered is read anew", trouble);
            hearing.garbled();
        }
    }

    private void catchUp() {
        hearing.behind(System.nanoTime()).ifPresent(gaps -> {
            try {
                news.select(Heard.Literal.INSTANCE).fire(new Changes.Missed());
                hearing.caughtUp(gaps);
            } catch (RuntimeException trouble) {
                LOG.log(Level.WARNING, "What was missed could not be read; tried again", trouble);
            }
        });
    }

    /** The store tells of servers that are there but cannot be heard, and of those that are gone without a word. */
    private void look() {
        try {
            hearing.expect(neighbours.look());
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "The store does not tell which servers are there; asked again in " + LOOK_SECONDS + " s", trouble);
        }
    }
}
