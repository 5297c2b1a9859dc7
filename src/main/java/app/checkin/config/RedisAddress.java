package app.checkin.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redis.clients.jedis.HostAndPort;

/**
 * Where Redis is, and how one gets in.
 *
 * @param hosts Redis itself, or the sentinels that know it
 * @param master the name under which the sentinels know it; empty where {@code hosts} is Redis itself
 * @param user whom Redis knows, if it knows users
 * @param password of Redis, and of the sentinels
 * @param database number of the database
 * @param tls whether connections are encrypted
 */
public record RedisAddress(Set<HostAndPort> hosts, Optional<String> master, Optional<String> user, Optional<String> password,
        int database, boolean tls) {

    private static final int REDIS_PORT = 6379;
    private static final int SENTINEL_PORT = 26_379;
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<scheme>rediss?)://)?(?:(?<user>[^:@/\\s]*):(?<password>[^@/\\s]+)@)?(?<hosts>[^@/\\s]+)(?:/(?<database>\\d{1,3})?)?");
    private static final Pattern HOST = Pattern.compile("(?<name>[A-Za-z0-9._-]+|\\[[0-9a-fA-F:.]+])(?::(?<port>\\d{1,5}))?");

    /** @param url {@code redis://[[user]:password@]host[:port][/database]}, {@code rediss} for TLS
     *  @throws InvalidSetting when it is none; without the text, for a password may be in it */
    static RedisAddress ofUrl(String url) {
        return parse(url, Optional.empty(), REDIS_PORT).filter(address -> address.hosts().size() == 1 && url.contains("://"))
                .orElseThrow(() -> new InvalidSetting("REDIS_URL is no address of Redis; legal is "
                        + "redis://[[user]:password@]host[:port][/database], and rediss://… for TLS."));
    }

    /** @param sentinels {@code host[:port]}, separated by commas; before them {@code redis://[user]:password@} where there is one
     *  @param master the name the sentinels know
     *  @throws InvalidSetting when they are none */
    static RedisAddress ofSentinels(String sentinels, String master) {
        return parse(sentinels, Optional.of(master), SENTINEL_PORT).orElseThrow(() -> new InvalidSetting("REDIS_SENTINELS is no list of "
                + "addresses; legal is host[:port],host[:port],…, with redis://[user]:password@ (rediss:// for TLS) before it where needed."));
    }

    private static Optional<RedisAddress> parse(String text, Optional<String> master, int port) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String[] hosts = form.group("hosts").split(",", -1);
        Set<HostAndPort> found = Stream.of(hosts).flatMap(host -> host(host, port).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        int database = Integer.parseInt(Optional.ofNullable(form.group("database")).orElse("0"));
        return Optional.of(new RedisAddress(found, master, group(form, "user"), group(form, "password"), database,
                "rediss".equals(form.group("scheme")))).filter(address -> address.hosts().size() == hosts.length);
    }

    private static Optional<HostAndPort> host(String text, int otherwise) {
        Matcher host = HOST.matcher(text);
        return Optional.of(host).filter(Matcher::matches).map(found -> new HostAndPort(found.group("name"),
                found.group("port") == null ? otherwise : Integer.parseInt(found.group("port"))))
                .filter(found -> found.getPort() > 0 && found.getPort() < 65_536);
    }

    private static Optional<String> group(Matcher form, String name) {
        return Optional.ofNullable(form.group(name)).filter(text -> !text.isEmpty())
                .map(text -> URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    /** @return hosts and ports, for a person; never the password */
    @Override
    public String toString() {
        return hosts.stream().map(HostAndPort::toString).collect(Collectors.joining(", "));
    }
}
