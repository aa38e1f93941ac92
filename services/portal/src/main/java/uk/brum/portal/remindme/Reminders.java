package uk.brum.portal.remindme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import uk.brum.portal.problems.Absent;
import uk.brum.portal.reports.WhoeverCalls;

/** Who is reminded of which bin days, as bin-schedules keeps it. */
@FeignClient(
        name = "bin-schedules",
        contextId = "reminders",
        url = "${brum.urls.bin-schedules}",
        configuration = WhoeverCalls.class,
        fallbackFactory = Reminders.Away.class)
interface Reminders {

    @PostMapping("/api/bins/v1/reminders")
    Reminder ask(@RequestHeader("Idempotency-Key") String key, @RequestBody Wanted wanted);

    @GetMapping("/api/bins/v1/reminders")
    Mine mine();

    @DeleteMapping("/api/bins/v1/reminders/{id}")
    void stop(@PathVariable("id") String id);

    @PostMapping("/api/bins/v1/reminder-links/confirm/{token}")
    Reminder confirm(@PathVariable("token") String token);

    @PostMapping("/api/bins/v1/reminder-links/stop/{token}")
    void stopByLink(@PathVariable("token") String token);

    /** What somebody asks for; {@code streams} null = all bins, {@code email} null = at the account's address. */
    record Wanted(
            String uprn,
            String when,
            @Nullable List<String> streams,
            @Nullable String email) {}

    /** One reminder; {@code streams} null = all bins. */
    record Reminder(
            @Nullable String id,
            String uprn,
            String when,
            @Nullable List<String> streams,
            String state) {}

    record Mine(List<Reminder> items) {}

    /** Nothing stands in for what only bin-schedules can do. */
    @Component
    class Away extends Absent<Reminders> {
        Away() {
            super(Reminders.class);
        }
    }
}
