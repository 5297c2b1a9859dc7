package app.checkin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.checkin.cluster.RedisServer;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.exceptions.JedisException;

/** A Redis behind TLS is believed when Java trusts its certificate and the certificate has its name; else not. */
class RedisTlsTest {

    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final char[] WORD = "for-tests-only".toCharArray();

    @TempDir
    private Path folder;

    @AfterEach
    void trustAsBefore() {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST + "Password");
    }

    @Test
    void shouldEncryptAndCheckWhoAnswers() throws Exception {
        int port = freePort();
        KeyStore own = madeFor("localhost");
        Path key = pem("key", "PRIVATE KEY", own.getKey("redis", WORD).getEncoded());
        Path certificate = pem("certificate", "CERTIFICATE", own.getCertificate("redis").getEncoded());
        try (RedisServer redis = RedisServer.start("--tls-port", String.valueOf(port), "--tls-key-file", key.toString(), "--tls-cert-file",
                certificate.toString(), "--tls-ca-cert-file", certificate.toString(), "--tls-auth-clients", "no", "--requirepass", "word")) {
            assertThatThrownBy(() -> ping("rediss://:word@localhost:" + port)).as("an unknown authority").isInstanceOf(JedisException.class);

            trust(own);

            assertThat(ping("rediss://:word@localhost:" + port)).isEqualTo("PONG");
            assertThatThrownBy(() -> ping("rediss://:word@127.0.0.1:" + port)).as("another name").isInstanceOf(JedisException.class);
            assertThatThrownBy(() -> ping("redis://:word@localhost:" + port)).as("not encrypted").isInstanceOf(JedisException.class);
        }
    }

    private static String ping(String url) {
        RedisClients clients = RedisClients.open(RedisAddress.ofUrl(url));
        try {
            return clients.patient().ping();
        } finally {
            clients.close();
        }
    }

    private KeyStore madeFor(String host) throws Exception {
        Path file = folder.resolve("redis.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "redis",
                "-keyalg", "RSA", "-dname", "CN=" + host, "-ext", "san=dns:" + host, "-storetype", "PKCS12", "-keystore", file.toString(),
                "-storepass", new String(WORD)).inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), WORD);
    }

    private void trust(KeyStore own) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, WORD);
        trusted.setCertificateEntry("redis", own.getCertificate("redis"));
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, WORD);
        }
        System.setProperty(TRUST, file.toString());
        System.setProperty(TRUST + "Password", new String(WORD));
    }

    private Path pem(String name, String kind, byte[] content) throws Exception {
        return Files.writeString(folder.resolve(name + ".pem"), "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind + "-----\n");
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
