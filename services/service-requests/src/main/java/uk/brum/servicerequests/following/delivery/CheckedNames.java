package uk.brum.servicerequests.following.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to public addresses only. The connection is made to the address that was looked at here, so a name that
 * changes its address between the check and the call (DNS rebinding) gains nothing.
 */
final class CheckedNames implements DnsResolver {

    private final boolean privateToo;

    /** @param privateToo for a developer's own machine: private addresses are called as well */
    CheckedNames(boolean privateToo) {
        this.privateToo = privateToo;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        for (InetAddress address : all) {
            if (!privateToo && !PublicAddresses.isPublic(address)) {
                throw new UnknownHostException("not a public address");
            }
        }
        return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
