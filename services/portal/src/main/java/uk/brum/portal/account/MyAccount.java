package uk.brum.portal.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** The person's own account at accounts. */
@FeignClient(
        name = "accounts",
        url = "${brum.urls.accounts}",
        configuration = CallerToken.class,
        fallbackFactory = MyAccount.Away.class)
public interface MyAccount {

    @GetMapping("/api/accounts/v1/me")
    Me me();

    @PutMapping("/api/accounts/v1/me/properties/{uprn}")
    Property keep(@PathVariable("uprn") String uprn, @RequestBody Label label);

    @DeleteMapping("/api/accounts/v1/me/properties/{uprn}")
    void remove(@PathVariable("uprn") String uprn);

    /** Who the person is and which homes they keep. */
    record Me(String personId, String email, String name, List<Property> properties) {

        @Nullable
        Property property(String uprn) {
            return properties.stream()
                    .filter(kept -> kept.uprn().equals(uprn))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A home in the account, under the person's own name for it. */
    record Property(
            String uprn, @Nullable String label, @Nullable Instant linkedAt) {}

    /** The person's own name for a home; none when null. */
    record Label(@Nullable String label) {}

    /** Nothing stands in for a person's own data. */
    @Component
    class Away extends Absent<MyAccount> {
        Away() {
            super(MyAccount.class);
        }
    }
}
