package uk.brum.portal.staff.queues;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** Who has a request at this moment, read and put right under its version. */
@FeignClient(
        name = "service-requests",
        contextId = "holders",
        url = "${brum.urls.service-requests}",
        configuration = CallerToken.class,
        fallbackFactory = Holders.Away.class)
interface Holders {

    @GetMapping("/api/requests/v1/requests/{reference}?fields=assignment")
    ResponseEntity<Held> of(@PathVariable("reference") String reference);

    @PutMapping("/api/requests/v1/requests/{reference}/assignment")
    void give(
            @PathVariable("reference") String reference,
            @RequestHeader("If-Match") String version,
            @RequestBody Holder holder);

    /** One request and who has it. */
    record Held(String reference, @Nullable Holder assignment) {}

    /** The team, and the person when one took it; 1 is the most urgent. */
    record Holder(
            @Nullable String team,
            @Nullable String person,
            @Nullable Integer priority) implements java.io.Serializable {

        boolean same(@Nullable Holder other) {
            return other != null
                    && Objects.equals(team, other.team())
                    && Objects.equals(person, other.person())
                    && Objects.equals(priority, other.priority());
        }
    }

    /** Nothing is put back while service-requests is away. */
    @Component
    class Away extends Absent<Holders> {
        Away() {
            super(Holders.class);
        }
    }
}
