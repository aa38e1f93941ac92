package uk.brum.notifications.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import uk.brum.starter.clients.ServiceToken;

/** Names and addresses, as accounts keeps them. */
@FeignClient(
        name = "accounts",
        url = "${brum.urls.accounts}",
        configuration = ServiceToken.class,
        fallbackFactory = AccountsClient.Away.class)
interface AccountsClient {

    @GetMapping("/api/accounts/v1/people/{personId}/contact")
    Contact contact(@PathVariable("personId") String personId);

    @PostMapping("/api/accounts/v1/contacts")
    Contacts contacts(@RequestBody People wanted);

    @GetMapping("/api/accounts/v1/confirmations/{id}")
    Confirmation confirmation(@PathVariable("id") String id);

    record Contact(@Nullable String name, String email) {}

    record People(Collection<String> personIds) {}

    record Contacts(List<Reached> contacts) {}

    record Reached(String personId, @Nullable String name, String email) {}

    record Confirmation(
            String purpose, String email, @Nullable String name, String link, Instant expiresAt) {}

    /** Without accounts nobody can be written to: the message waits and is tried again. */
    @Component
    class Away implements FallbackFactory<AccountsClient> {

        @Override
        public AccountsClient create(Throwable cause) {
            RuntimeException why = Unanswered.because(cause, "accounts", "The person or confirmation");
            return new AccountsClient() {
                @Override
                public Contact contact(String personId) {
                    throw why;
                }

                @Override
                public Contacts contacts(People wanted) {
                    throw why;
                }

                @Override
                public Confirmation confirmation(String id) {
                    throw why;
                }
            };
        }
    }
}
