package app.checkin.config;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.util.Pool;

/**
 * Two pools of connections to the same Redis, which differ in how long they wait for an answer.
 *
 * @param quick gives up after 50 ms
 * @param patient gives up after a second
 */
record RedisClients(UnifiedJedis quick, UnifiedJedis patient) {

    private static final int QUICK_MILLIS = 50;
    private static final int PATIENT_MILLIS = 1_000;
    /** Who listens hears a heartbeat each 500 ms: a line that is silent for so long is dead. */
    private static final int SILENT_MILLIS = 2_000;
    private static final int MOST_CONNECTIONS = 32;

    /** @throws redis.clients.jedis.exceptions.JedisException when the sentinels do not answer */
    static RedisClients open(RedisAddress address) {
        UnifiedJedis patient = client(address, PATIENT_MILLIS);
        return new RedisClients(client(address, QUICK_MILLIS), patient);
    }

    private static UnifiedJedis client(RedisAddress address, int millis) {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(MOST_CONNECTIONS);
        pool.setMaxIdle(MOST_CONNECTIONS);
        pool.setMaxWait(Duration.ofMillis(millis));
        pool.setJmxEnabled(false);
        if (address.master().isEmpty()) {
            return RedisClient.builder().hostAndPort(address.hosts().iterator().next())
                    .clientConfig(config(address, millis).database(address.database()).build()).poolConfig(pool).build();
        }
        return RedisSentinelClient.builder().masterName(address.master().orElseThrow()).sentinels(address.hosts())
                .sentinelClientConfig(config(address, PATIENT_MILLIS).build())
                .clientConfig(config(address, millis).database(address.database()).build()).poolConfig(pool).build();
    }

    private static DefaultJedisClientConfig.Builder config(RedisAddress address, int millis) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder().timeoutMillis(millis)
                .blockingSocketTimeoutMillis(SILENT_MILLIS)
                .user(address.user().orElse(null)).password(address.password().orElse(null));
        if (address.tls()) {
            SSLParameters names = new SSLParameters();
            names.setEndpointIdentificationAlgorithm("HTTPS");
            config.ssl(true).sslSocketFactory(javasOwnTrust()).sslParameters(names);
        }
        return config;
    }

    /** Liberty makes its own key store the process's default, which trusts nobody else; Java's trusts the known authorities. */
    private static SSLSocketFactory javasOwnTrust() {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init((KeyStore) null);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java has TLS", absent);
        }
    }

    void forgetIdle() {
        Stream.of(quick, patient).forEach(client -> {
            if (client instanceof RedisClient direct) {
                direct.getPool().clear();
            } else if (client instanceof RedisSentinelClient found) {
                found.getPrimaryNodesConnectionMap().values().forEach(Pool::clear);
            }
        });
    }

    void close() {
        quick.close();
        patient.close();
    }
}
