package uk.brum.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Who is calling. X-Forwarded-For can be written by anybody, so it is believed only when it comes from a named load
 * balancer, and only from its right end up to the first address that is not one.
 */
final class ClientAddresses {

    private final List<AddressRange> trustedProxies;

    ClientAddresses(List<String> trustedProxies) {
        this.trustedProxies = trustedProxies.stream()
                .filter(range -> !range.isBlank())
                .map(AddressRange::of)
                .toList();
    }

    String of(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        if (trustedProxies.isEmpty() || !isTrusted(nearest)) {
            return nearest;
        }
        var hops = new ArrayList<String>();
        Collections.list(request.getHeaders("X-Forwarded-For")).forEach(line -> {
            for (String hop : line.split(",")) {
                hops.add(hop.strip());
            }
        });
        for (String hop : hops.reversed()) {
            if (!AddressRange.isAddress(hop)) {
                return nearest;
            }
            if (!isTrusted(hop)) {
                return hop;
            }
        }
        return nearest;
    }

    private boolean isTrusted(String address) {
        return trustedProxies.stream().anyMatch(range -> range.contains(address));
    }

    /** An IPv6 customer has a whole /64 to choose addresses from; limits count the /64. */
    static String household(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split(":");
        return String.join(":", List.of(groups).subList(0, Math.min(4, groups.length)));
    }
}
