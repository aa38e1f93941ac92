package uk.brum.servicerequests.following.delivery;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Tells addresses of the open internet from those inside: nobody may use us to call our own machines (server-side
 * request forgery). The ranges are those of the IANA special-purpose registries (RFC 6890 and its successors).
 */
final class PublicAddresses {

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address v4 -> isPublic4(v4.getAddress(), 0);
            case Inet6Address v6 -> isPublic6(v6.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic4(byte[] bytes, int at) {
        int a = bytes[at] & 0xff;
        int b = bytes[at + 1] & 0xff;
        int c = bytes[at + 2] & 0xff;
        boolean reserved = a == 0
                || a == 10
                || a == 127
                || a >= 224
                || a == 100 && b >= 64 && b < 128 // carrier-grade NAT
                || a == 169 && b == 254 // link-local, cloud metadata
                || a == 172 && b >= 16 && b < 32
                || a == 192 && b == 168
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 192 && b == 88 && c == 99
                || a == 198 && (b == 18 || b == 19)
                || a == 198 && b == 51 && c == 100
                || a == 203 && b == 0 && c == 113;
        return !reserved;
    }

    private static boolean isPublic6(byte[] bytes) {
        // only 2000::/3 is given out; everything else is local, mapped, translated or reserved
        if ((bytes[0] & 0xe0) != 0x20) {
            return false;
        }
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        if (first == 0x2002) {
            return isPublic4(bytes, 2); // 6to4 carries an IPv4 address
        }
        boolean reserved = first == 0x2001 && second < 0x0200 // Teredo, benchmarking, ORCHID
                || first == 0x2001 && second == 0x0db8
                || first == 0x3fff && second < 0x1000;
        return !reserved;
    }
}
