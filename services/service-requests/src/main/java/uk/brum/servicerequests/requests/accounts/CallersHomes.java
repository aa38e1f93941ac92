package uk.brum.servicerequests.requests.accounts;

import java.util.List;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.requests.application.ChallengeClosure;
import uk.brum.starter.problem.ProblemException;

/** The properties in the account of whoever is calling. */
@Component
class CallersHomes implements ChallengeClosure.Homes {

    private final AccountsClient accounts;

    CallersHomes(AccountsClient accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<String> uprns() {
        try {
            AccountsClient.Me me = accounts.me();
            return me == null || me.properties() == null
                    ? List.of()
                    : me.properties().stream()
                            .map(AccountsClient.Property::uprn)
                            .toList();
        } catch (NoFallbackAvailableException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw e;
        }
    }
}
