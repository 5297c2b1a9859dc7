package app.checkin.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.checkin.config.InvalidSetting;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private static final Map<String, String> FORWARDED = Map.of("Host", "pod:9080", "X-Forwarded-For", "203.0.113.9, 198.51.100.7, 10.1.0.3",
            "X-Forwarded-Proto", "https", "X-Forwarded-Host", "door.example.org");

    @Test
    void shouldBelieveForwardingHeadersOfATrustedProxyOnly() {
        Addresses trusting = addresses(List.of("10.0.0.0/8"), Optional.empty());

        assertThat(trusting.client(TestRequest.of("10.1.0.2", FORWARDED))).as("the last one before our own").isEqualTo("198.51.100.7");
        assertThat(trusting.base(TestRequest.of("10.1.0.2", FORWARDED))).hasToString("https://door.example.org");
        assertThat(trusting.client(TestRequest.of("192.0.2.1", FORWARDED))).isEqualTo("192.0.2.1");
        assertThat(trusting.base(TestRequest.of("192.0.2.1", FORWARDED))).hasToString("http://pod:9080");
        assertThat(addresses(List.of(), Optional.empty()).client(TestRequest.of("10.1.0.2", FORWARDED))).isEqualTo("10.1.0.2");
    }

    @Test
    void shouldTakeTheSchemeOfThePublicAddressForThatHost() {
        Addresses addresses = addresses(List.of(), Optional.of(URI.create("https://door.example.org")));

        assertThat(addresses.secure(TestRequest.of("192.0.2.1", Map.of("Host", "door.example.org")))).isTrue();
        assertThat(addresses.secure(TestRequest.of("192.0.2.1", Map.of("Host", "192.168.1.20:9080")))).isFalse();
        assertThat(addresses.links(TestRequest.of("192.0.2.1", Map.of("Host", "192.168.1.20:9080")))).hasToString("https://door.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil/..", "a b", "host:port", "x@y", "", "a\r\nb"})
    void shouldNotTakeNonsenseForAHost(String host) {
        assertThat(addresses(List.of(), Optional.empty()).base(TestRequest.of("192.0.2.1", Map.of("Host", host))))
                .hasToString("http://localhost:9080");
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8,10.255.1.2,true", "10.0.0.0/8,11.0.0.1,false", "192.168.4.0/22,192.168.7.255,true", "192.168.4.0/22,192.168.8.0,false",
        "127.0.0.1,127.0.0.1,true", "127.0.0.1,127.0.0.2,false", "fd00::/8,fd12::1,true", "fd00::/8,fe80::1,false", "10.0.0.0/8,fd00::1,false",
        "0.0.0.0/0,203.0.113.1,true", "10.0.0.0/8,evil.example.org,false"})
    void shouldCompareNetworksBitByBit(String network, String address, boolean within) {
        assertThat(Network.of(network).holds(address)).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1", "*", "10.0.0.300"})
    void shouldRefuseProxiesThatAreNoAddresses(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(InvalidSetting.class).hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:2:3:4:5:6,2001:db8:1:2:0:0:0:0", "::ffff:192.0.2.1,192.0.2.1", "192.0.2.1,192.0.2.1", "unknown,unknown"})
    void shouldCountACustomerOfIpv6AsOne(String address, String counted) {
        assertThat(Network.customer(address)).isEqualTo(counted);
    }

    private static Addresses addresses(List<String> proxies, Optional<URI> publicUrl) {
        return new Addresses(proxies.stream().map(Network::of).toList(), publicUrl);
    }
}
