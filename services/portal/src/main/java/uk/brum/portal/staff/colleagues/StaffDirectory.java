package uk.brum.portal.staff.colleagues;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** The staff, as accounts shows them to each other. */
@FeignClient(
        name = "accounts",
        contextId = "staffDirectory",
        url = "${brum.urls.accounts}",
        configuration = CallerToken.class,
        fallbackFactory = StaffDirectory.Away.class)
interface StaffDirectory {

    @GetMapping("/api/accounts/v1/staff")
    Found with(@RequestParam("role") List<String> roles);

    @GetMapping("/api/accounts/v1/staff")
    Found byId(@RequestParam("id") String id);

    /** @param more whether there are others */
    record Found(List<Member> items, boolean more) {}

    /** @param team its code, or null for somebody in none */
    record Member(String personId, String name, @Nullable String team) {}

    /** Ids stand where names would. */
    @Component
    class Away extends Absent<StaffDirectory> {
        Away() {
            super(StaffDirectory.class);
        }
    }
}
