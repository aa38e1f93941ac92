package uk.brum.portal.staff.queues;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.SpringQueryMap;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** The desk of service-requests: its search, its queues, and who has what. */
@FeignClient(
        name = "service-requests",
        contextId = "desk",
        url = "${brum.urls.service-requests}",
        configuration = CallerToken.class,
        fallbackFactory = Desk.Away.class)
public interface Desk {

    /** @param query names and values of the contract, for example team, assignee and clock */
    @GetMapping("/api/requests/v1/desk/requests")
    Page list(@SpringQueryMap Map<String, String> query);

    @PutMapping("/api/requests/v1/desk/assignments")
    Results assign(@RequestBody Assignment assignment);

    @PutMapping(path = "/api/requests/v1/desk/requests/{reference}/claim")
    Row claim(@PathVariable("reference") String reference);

    @DeleteMapping("/api/requests/v1/desk/requests/{reference}/claim")
    Row putBack(@PathVariable("reference") String reference);

    @GetMapping("/api/requests/v1/desk/views")
    Views views();

    @PutMapping("/api/requests/v1/desk/views/{id}")
    View saveView(@PathVariable("id") String id, @RequestBody NewView view);

    @DeleteMapping("/api/requests/v1/desk/views/{id}")
    void removeView(@PathVariable("id") String id);

    /** Some requests, and where the next ones begin. */
    record Page(List<Row> items, @Nullable String next) {}

    /** One request in a line; moments are UTC. */
    record Row(
            String reference,
            String category,
            String categoryName,
            String status,
            boolean open,
            @Nullable String place,
            @Nullable String postcode,
            String team,
            @Nullable String assignee,
            int priority,
            Instant submittedAt,
            Instant updatedAt,
            @Nullable Instant dueAt,
            @Nullable Instant nextDueAt,
            boolean paused,
            boolean hidden,
            long version) {

        /** The nearest date that is still open, of the request or of a milestone. */
        public @Nullable Instant due() {
            return nextDueAt == null ? dueAt : nextDueAt;
        }
    }

    /** Without a team or priority these stay; without an assignee it is the whole team's. */
    record Assignment(
            List<String> references,
            @Nullable String team,
            @Nullable String assignee,
            @Nullable Integer priority) {}

    /** What became of each. */
    record Results(List<Result> items) {}

    /** {@code why} says, in words, why one was refused. */
    record Result(String reference, String result, @Nullable String why) {

        public boolean assigned() {
            return "assigned".equals(result);
        }
    }

    /** My views and those that colleagues share. */
    record Views(List<View> items) {}

    /** The parameters of a list under a name. */
    record View(String id, String name, String query, boolean shared, boolean mine) {}

    /** A view to keep. */
    record NewView(String name, String query, boolean shared) {}

    /** The page says so where the queue would stand. */
    @Component
    class Away extends Absent<Desk> {
        Away() {
            super(Desk.class);
        }
    }
}
