package uk.brum.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import uk.brum.accounts.AccountsProperties;

/** From which network address a request came: as the gateway says when it is the gateway that says so. */
@Component
class ClientAddress {

    private final List<IpAddressMatcher> gateways;

    ClientAddress(AccountsProperties accounts) {
        this.gateways = accounts.gateways().stream().map(IpAddressMatcher::new).toList();
    }

    String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || gateways.stream().noneMatch(gateway -> gateway.matches(peer))) {
            return peer;
        }
        // the last address is the one the gateway itself saw; whatever stands before it was written by somebody else
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
