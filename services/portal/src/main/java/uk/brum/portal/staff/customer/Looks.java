package uk.brum.portal.staff.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** Who of the staff looked at a person, as accounts tells supervisors. */
@FeignClient(
        name = "accounts",
        contextId = "looks",
        url = "${brum.urls.accounts}",
        configuration = CallerToken.class,
        fallbackFactory = Looks.Away.class)
interface Looks {

    @GetMapping("/api/accounts/v1/people/{personId}/accesses")
    Recorded at(@PathVariable("personId") String personId);

    /** Newest first. */
    record Recorded(List<Look> items) {}

    /** @param name null when the account is gone */
    record Look(String by, @Nullable String name, Instant at, String what) {}

    /** The page says that the record cannot be read. */
    @Component
    class Away extends Absent<Looks> {
        Away() {
            super(Looks.class);
        }
    }
}
