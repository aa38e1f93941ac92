package uk.brum.portal.needs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** What a person needs, in their own account at accounts. */
@FeignClient(
        name = "accounts",
        contextId = "myAdjustments",
        url = "${brum.urls.accounts}",
        configuration = CallerToken.class,
        fallbackFactory = MyAdjustments.Away.class)
interface MyAdjustments {

    @GetMapping("/api/accounts/v1/me/adjustments")
    Adjustments mine();

    @PutMapping("/api/accounts/v1/me/adjustments")
    Adjustments change(@RequestBody Wanted wanted);

    /**
     * What holds now.
     *
     * @param version 0 when nobody has said anything yet
     * @param contact the only ways that work; none means that any does
     * @param history newest first
     */
    record Adjustments(
            int version,
            @Nullable String language,
            List<String> needs,
            List<String> contact,
            @Nullable String other,
            List<Change> history) {}

    /** What it was made to be, and whether by the person; otherwise by somebody of the staff. */
    record Change(
            Instant at,
            boolean byYou,
            @Nullable String language,
            List<String> needs,
            List<String> contact,
            @Nullable String other) {}

    /** @param version the one that was looked at */
    record Wanted(
            int version,
            @Nullable String language,
            List<String> needs,
            List<String> contact,
            @Nullable String other) {}

    /** Nothing stands in for a person's own data. */
    @Component
    class Away extends Absent<MyAdjustments> {
        Away() {
            super(MyAdjustments.class);
        }
    }
}
