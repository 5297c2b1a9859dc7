package app.checkin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.HostAndPort;

class RedisAddressTest {

    @Test
    void shouldReadEachPartOfAnAddress() {
        RedisAddress address = RedisAddress.ofUrl("rediss://door:s%40cret+1@redis.example.org:6380/2");

        assertThat(address.hosts()).containsExactly(new HostAndPort("redis.example.org", 6380));
        assertThat(address.user()).contains("door");
        assertThat(address.password()).contains("s@cret+1");
        assertThat(address.database()).isEqualTo(2);
        assertThat(address.tls()).isTrue();
        assertThat(address.toString()).doesNotContain("cret");
    }

    @Test
    void shouldNeedNoMoreThanAHost() {
        RedisAddress address = RedisAddress.ofUrl("redis://redis");

        assertThat(address.hosts()).containsExactly(new HostAndPort("redis", 6379));
        assertThat(address.user()).isEmpty();
        assertThat(address.password()).isEmpty();
        assertThat(address.tls()).isFalse();
    }

    @Test
    void shouldReadSentinelsWithAndWithoutAPassword() {
        assertThat(RedisAddress.ofSentinels("a,b:5000,c", "checkin").hosts())
                .containsExactly(new HostAndPort("a", 26379), new HostAndPort("b", 5000), new HostAndPort("c", 26379));
        assertThat(RedisAddress.ofSentinels("redis://:word@a,b", "checkin").password()).contains("word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "redis:6379", "http://redis", "redis://", "redis://a b", "redis://a:0", "redis://a:99999",
        "redis://a,b", "redis://:hidden@", "redis://a/x", "redis://:hidden@a:port"})
    void shouldRefuseWhatIsNoAddressWithoutTellingAPassword(String url) {
        assertThatThrownBy(() -> RedisAddress.ofUrl(url)).isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("REDIS_URL ").hasMessageContaining("redis://").hasMessageNotContaining("hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,", "a:b", ",", "http://a", "a b"})
    void shouldRefuseWhatIsNoListOfSentinels(String sentinels) {
        assertThatThrownBy(() -> RedisAddress.ofSentinels(sentinels, "checkin")).isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("REDIS_SENTINELS ");
    }
}
