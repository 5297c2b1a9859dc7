package app.checkin.ops;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Under which address other devices in the same room see this machine. */
@ApplicationScoped
public class LocalNetwork {

    /** @return a private IPv4 address where there is one, else any that is not only this machine's own; empty without a network */
    public Optional<String> address() {
        try {
            return NetworkInterface.networkInterfaces().filter(LocalNetwork::usable)
                    .flatMap(LocalNetwork::addresses).min(Comparator.comparing(address -> !address.isSiteLocalAddress()))
                    .map(InetAddress::getHostAddress);
        } catch (SocketException noNetwork) {
            return Optional.empty();
        }
    }

    private static boolean usable(NetworkInterface card) {
        try {
            boolean machinesOwn = card.getName().startsWith("docker") || card.getName().startsWith("br-") || card.getName().startsWith("veth");
            return card.isUp() && !card.isLoopback() && !card.isPointToPoint() && !machinesOwn;
        } catch (SocketException gone) {
            return false;
        }
    }

    private static Stream<InetAddress> addresses(NetworkInterface card) {
        return card.inetAddresses().filter(Inet4Address.class::isInstance).filter(address -> !address.isLinkLocalAddress());
    }
}
