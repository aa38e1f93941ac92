package uk.brum.portal.staff.colleagues;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** Who works in which team, as accounts keeps it. */
@FeignClient(
        name = "accounts",
        contextId = "teamsOfStaff",
        url = "${brum.urls.accounts}",
        configuration = CallerToken.class,
        fallbackFactory = TeamsOfStaff.Away.class)
interface TeamsOfStaff {

    @GetMapping("/api/accounts/v1/staff")
    Found named(@RequestParam(name = "q", required = false) @Nullable String name);

    @GetMapping("/api/accounts/v1/staff")
    Found byId(@RequestParam("id") String id);

    @PutMapping("/api/accounts/v1/staff/{personId}/team")
    Member put(@PathVariable("personId") String personId, @RequestBody NewTeam team);

    /** @param more whether there are others */
    record Found(List<Member> items, boolean more) {}

    /** @param team its code, or null for somebody in none */
    record Member(
            String personId,
            String name,
            List<String> roles,
            @Nullable String team) {}

    /** The code of a team, or null for none. */
    record NewTeam(@Nullable String team) {}

    /** Nobody changes a team while accounts is away. */
    @Component("teamsOfStaffAway")
    class Away extends Absent<TeamsOfStaff> {
        Away() {
            super(TeamsOfStaff.class);
        }
    }
}
