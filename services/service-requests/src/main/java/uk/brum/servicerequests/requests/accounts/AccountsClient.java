package uk.brum.servicerequests.requests.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import uk.brum.starter.clients.CallerToken;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;

/** Asks the service accounts, with the caller's own token. */
@FeignClient(
        name = "accounts",
        url = "${brum.urls.accounts}",
        configuration = CallerToken.class,
        fallbackFactory = AccountsClient.Away.class)
interface AccountsClient {

    /** The caller's own account, as far as we need it. */
    record Me(@Nullable List<Property> properties) {}

    /** A property in it. */
    record Property(String uprn) {}

    @GetMapping("/api/accounts/v1/me")
    @Nullable
    Me me();

    /** Whether somebody lives near cannot be guessed: they are asked to try again. */
    @Component
    class Away implements FallbackFactory<AccountsClient> {

        @Override
        public AccountsClient create(Throwable cause) {
            return () -> {
                throw new ProblemException(
                        PlatformProblems.UNAVAILABLE,
                        "We could not look up where you live just now. Nothing was lost; please try again in a moment.");
            };
        }
    }
}
