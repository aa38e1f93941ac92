package uk.brum.gateway;

import java.net.InetAddress;

/**
 * An IP address or a network of them. Only literals are read: a name could be made to mean another address.
 *
 * @param prefix how many leading bits count
 */
record AddressRange(InetAddress network, int prefix) {

    /** @throws IllegalArgumentException when it is neither {@code 192.0.2.1} nor {@code 192.0.2.0/24}, nor the like in IPv6 */
    static AddressRange of(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress network = InetAddress.ofLiteral(parts[0]);
        int bits = network.getAddress().length * Byte.SIZE;
        int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException(text + " is not a network");
        }
        return new AddressRange(network, prefix);
    }

    static boolean isAddress(String text) {
        try {
            return InetAddress.ofLiteral(text).getAddress().length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean contains(String address) {
        if (!isAddress(address)) {
            return false;
        }
        byte[] ours = network.getAddress();
        byte[] theirs = InetAddress.ofLiteral(address).getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
