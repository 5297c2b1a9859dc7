package app.checkin.security;

import app.checkin.config.InvalidSetting;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits, as CIDR writes them (RFC 4632).
 *
 * @param address any of them
 * @param bits how many bits they share
 */
record Network(InetAddress address, int bits) {

    private static final int IPV4 = 4;
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** @param text such as {@code 10.0.0.0/8}, {@code fd00::/8} or one address
     *  @throws InvalidSetting for anything else; names are not looked up */
    static Network of(String text) {
        String[] parts = text.split("/", 2);
        try {
            InetAddress address = numeric(parts[0]);
            int most = address.getAddress().length * Byte.SIZE;
            int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
            if (bits >= 0 && bits <= most) {
                return new Network(address, bits);
            }
        } catch (UnknownHostException | NumberFormatException malformed) {
            // told below, with too many bits
        }
        throw new InvalidSetting("CHECKIN_TRUSTED_PROXIES has \"" + text + "\"; legal are addresses and networks like 10.0.0.0/8.");
    }

    /** @return whether this is a numeric address within the network */
    boolean holds(String other) {
        try {
            byte[] mine = address.getAddress();
            byte[] theirs = numeric(other).getAddress();
            if (mine.length != theirs.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if ((mine[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    /** @param address as a connection or a header names it
     *  @return an IPv6 address without the 64 bits that a customer chooses freely; anything else as it is */
    static String customer(String address) {
        try {
            byte[] bytes = numeric(address).getAddress();
            if (bytes.length != IPV4) {
                Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0);
            }
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    private static InetAddress numeric(String text) throws UnknownHostException {
        if (!NUMERIC.matcher(text).matches()) {
            throw new UnknownHostException(text);
        }
        return InetAddress.getByName(text);
    }
}
