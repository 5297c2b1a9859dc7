package app.checkin.cluster;

import app.checkin.cluster.HistoryChecker.Figures;
import app.checkin.cluster.Note.Guest;
import app.checkin.embedded.StoreProcess;
import app.checkin.it.Api;
import app.checkin.it.Await;
import app.checkin.it.RunningServer;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Several servers of the built application on one store: the one of {@code MONGODB_URI} where that is set, else the embedded
 * store served by a process of its own. Each server reaches the store through a {@link Line} of its own.
 */
final class Cluster implements AutoCloseable {

    private static final String SECRET = "one-secret-that-all-servers-share-1234";
    private static final Optional<String> OTHER_STORE = Optional.ofNullable(System.getenv("MONGODB_URI"));
    private static final Duration FIGURES_AGREE = Duration.ofSeconds(45);
    private static final Duration HEARING = Duration.ofSeconds(60);
    private static final int SHARED = 3;

    /** Of the user admin. */
    static final String PASSWORD = "correct horse battery";

    private static Cluster shared;

    private final String database = "checkin_" + Api.nonce().substring(0, 8);
    private final Path folder;
    private final int storePort;
    private final List<Line> storeLines = new ArrayList<>();
    private final MongoClient client;
    private final List<RunningServer> servers = new ArrayList<>();
    private final List<Commands> commands = new ArrayList<>();
    private final Map<String, String> locks = new HashMap<>();
    private StoreProcess store;
    private Optional<RedisServer> redis = Optional.empty();

    private Cluster(Path folder, StoreProcess store) {
        this.folder = folder;
        this.store = store;
        String uri = OTHER_STORE.orElseGet(store::uri);
        this.storePort = URI.create(uri).getPort();
        this.client = MongoClients.create(uri);
    }

    /** @return so many servers without Redis, of which only the first one may believe that it is alone */
    static Cluster withoutRedis(int count) {
        return withoutRedis(count, server -> { });
    }

    /** @param change made to each server before it starts */
    static Cluster withoutRedis(int count, Consumer<RunningServer> change) {
        Cluster cluster = prepare();
        try {
            IntStream.range(0, count).forEach(i -> change.accept(cluster.prepareServer(Map.of())));
            cluster.server(0).launch();
            cluster.server(0).awaitReady();
            cluster.servers.stream().skip(1).forEach(RunningServer::launch);
            cluster.servers.forEach(RunningServer::awaitStarted);
            return cluster;
        } catch (RuntimeException | Error vain) {
            cluster.close();
            throw vain;
        }
    }

    /** @return three servers in strict mode with a Redis, which the tests of this package share; they end with the tests */
    static synchronized Cluster shared() {
        if (shared == null) {
            RedisServer redis = RedisServer.start();
            shared = strict(SHARED, Map.of("REDIS_URL", redis.url()));
            shared.redis = Optional.of(redis);
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        shared.awaitHearing();
        return shared;
    }

    /** @param redis the settings that lead to it
     *  @return so many servers in strict mode */
    static Cluster strict(int count, Map<String, String> redis) {
        Cluster cluster = prepare();
        cluster.locks.putAll(redis);
        cluster.locks.put("DISTRIBUTED_LOCK_MODE", "strict");
        try {
            IntStream.range(0, count).forEach(i -> cluster.prepareServer(Map.of("CHECKIN_ADMIN_PASSWORD", PASSWORD)).launch());
            cluster.servers.forEach(RunningServer::awaitReady);
            cluster.awaitHearing();
            return cluster;
        } catch (RuntimeException | Error vain) {
            cluster.close();
            throw vain;
        }
    }

    /** @return a store without servers */
    static Cluster prepare() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), "store");
            return new Cluster(folder, OTHER_STORE.isPresent() ? null : StoreProcess.start(folder, 0));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return one more server of this store, which does not run yet */
    RunningServer prepareServer(Map<String, String> settings) {
        Commands sent = new Commands();
        Line line = Line.tapped(storePort, sent::tap);
        RunningServer server = beside(line, settings);
        servers.add(server);
        storeLines.add(line);
        commands.add(sent);
        return server;
    }

    /** @return a server of this store that nobody is sent to and that does not run yet; to be closed by whoever asked */
    RunningServer beside(Map<String, String> settings) {
        return beside(Line.to(storePort), settings);
    }

    private RunningServer beside(Line line, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("MONGODB_DATABASE", database, "CHECKIN_SECRET", SECRET,
                "MONGODB_URI", "mongodb://127.0.0.1:" + line.port(), "HOSTNAME", "host-" + line.port()));
        all.putAll(locks);
        all.putAll(settings);
        return RunningServer.prepare(all);
    }

    List<RunningServer> servers() {
        return List.copyOf(servers);
    }

    RunningServer server(int n) {
        return servers.get(n);
    }

    Api api(int n) {
        return Api.organizer(servers.get(n));
    }

    /** @return the servers with another one first, for clients that are spread over them */
    List<RunningServer> startingWith(int n) {
        return IntStream.range(0, servers.size()).mapToObj(i -> servers.get((n + i) % servers.size())).toList();
    }

    /** @return what a server and the store are connected by, to be cut, hung or slowed */
    Line storeLine(int n) {
        return storeLines.get(n);
    }

    /** @return what a server asks the store */
    Commands commands(int n) {
        return commands.get(n);
    }

    /** @return the Redis of a cluster in strict mode */
    RedisServer redis() {
        return redis.orElseThrow();
    }

    /** Waits until every server hears every other one and has caught up. */
    void awaitHearing() {
        for (int i = 0; i < servers.size(); i++) {
            Api api = api(i);
            Await.until("server " + i + " hears the others", HEARING, () -> api.get("/health").body().getJsonObject("checks")
                    .getJsonObject("channel").getBoolean("up"));
        }
    }

    /** @return the store itself, past that line */
    MongoDatabase database() {
        return client.getDatabase(database);
    }

    List<Document> scans(String event) {
        return database().getCollection("scans").find(new Document("event", event)).into(new ArrayList<>());
    }

    /** @return whether the store is one that a test may kill */
    boolean ownsStore() {
        return OTHER_STORE.isEmpty();
    }

    /** Kills the store as {@code kill -9} does, and starts it again on the same file and port. */
    void killStore(Runnable whileAway) throws InterruptedException, IOException {
        store.kill();
        whileAway.run();
        store = StoreProcess.start(folder, storePort);
    }

    /** @return so many new participants of an event, made by the first server; at most 1,000 */
    List<Guest> guests(String event, int count) {
        String batch = Api.nonce();
        String rows = IntStream.range(0, count).mapToObj(i -> "Guest " + i + "," + batch + i + "\n").collect(Collectors.joining());
        api(0).send("POST", "/events/" + event + "/participants/import", "text/csv",
                HttpRequest.BodyPublishers.ofString("name,externalId\n" + rows)).expect(200);
        return database().getCollection("participants").find(new Document("event", event))
                .map(made -> Optional.of(made).filter(guest -> guest.getString("externalId").startsWith(batch)))
                .into(new ArrayList<Optional<Document>>()).stream().flatMap(Optional::stream)
                .map(made -> new Guest(made.getString("_id"), made.getString("ticket"))).toList();
    }

    /** Holds the history against the store, and the figures of every server that runs, as soon as these have caught up.
     *  @return what does not fit */
    List<String> violations(String event, List<String> lists, History history) {
        List<Document> scans = scans(event);
        List<List<String>> found = new ArrayList<>();
        try {
            Await.until("figures agree", FIGURES_AGREE, () -> {
                found.add(HistoryChecker.violations(scans, history.notes(), figures(lists)));
                return found.get(found.size() - 1).isEmpty();
            });
        } catch (AssertionError stillWrong) {
            return found.isEmpty() ? List.of(stillWrong + ": " + stillWrong.getCause()) : found.get(found.size() - 1);
        }
        return List.of();
    }

    private Map<String, Figures> figures(List<String> lists) {
        Map<String, Figures> told = new TreeMap<>();
        for (int i = 0; i < servers.size(); i++) {
            for (String list : lists) {
                if (servers.get(i).process().isAlive()) {
                    JsonObject status = api(i).get("/lists/" + list + "/status").expect(200).body();
                    told.put("server " + i + " " + list, new Figures(status.getInt("checkedIn"), status.getInt("denied")));
                }
            }
        }
        return told;
    }

    @Override
    public void close() {
        servers.forEach(server -> Optional.ofNullable(server.process()).ifPresent(process -> server.close()));
        client.close();
        storeLines.forEach(Line::close);
        Optional.ofNullable(store).ifPresent(StoreProcess::close);
        redis.ifPresent(RedisServer::close);
    }
}
