package uk.brum.accounts;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator decides about accounts.
 *
 * @param clientsFile JSON array of the registered clients; empty: those in the database stay as they are
 * @param demoFile JSON array of demo people, read in the profile {@code local} only
 * @param gateways addresses or networks (CIDR) of the gateway, whose X-Forwarded-For is believed when attempts are
 *     counted; no other forwarding header is ever used
 * @param afterSignIn where a person goes who signed in for no app in particular
 */
@ConfigurationProperties("brum.accounts")
public record AccountsProperties(
        @DefaultValue("") String clientsFile,
        @DefaultValue("") String demoFile,
        @DefaultValue({"127.0.0.1", "::1"}) List<String> gateways,
        @DefaultValue("/account") String afterSignIn) {}
