package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.checkin.cluster.RedisServer;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A setting that cannot work ends the start with one sentence that names it and what is legal; {@code SettingsTest} has more. */
class BadSettingsIT {

    private static final int BAD_CONFIGURATION = 78;
    private static RedisServer redis;

    @BeforeAll
    static void start() {
        redis = RedisServer.withPassword("right");
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    private record Case(Map<String, String> settings, String... sentence) {
    }

    @TestFactory
    Stream<DynamicTest> shouldEndTheStartNamingTheSettingAndWhatIsLegal() {
        return Stream.of(
                new Case(Map.of("DISTRIBUTED_LOCK_MODE", "redis"), "DISTRIBUTED_LOCK_MODE", "single-instance, strict"),
                new Case(Map.of("REDIS_URL", redis.url().replace("right", "wrong")), "REDIS_URL", "WRONGPASS", "password@"))
                .map(bad -> DynamicTest.dynamicTest(bad.settings().toString(), () -> shouldEnd(bad)));
    }

    private static void shouldEnd(Case bad) throws Exception {
        RunningServer server = RunningServer.prepare(bad.settings());
        server.launch();
        try {
            assertThat(server.process().waitFor(120, TimeUnit.SECONDS)).as("the process ended").isTrue();
            assertThat(server.process().exitValue()).isEqualTo(BAD_CONFIGURATION);
            assertThat(Files.readAllLines(server.log())).filteredOn(line -> line.contains("does not start")).singleElement().asString()
                    .contains(bad.sentence()).doesNotContain("wrong@");
        } finally {
            server.kill();
        }
    }
}
