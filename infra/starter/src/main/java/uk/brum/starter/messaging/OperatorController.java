package uk.brum.starter.messaging;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.starter.outbox.PublishedFeed;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.security.Caller;

/** For operators inside the network (the gateway does not route {@code /internal}): parked events, and the feed. */
@RestController
@RequestMapping("/internal")
@PreAuthorize("hasRole('OPERATOR')")
class OperatorController {

    private static final int MOST = 1_000;
    private static final String ID = "[A-Za-z0-9-]{1,64}";
    private static final String UNKNOWN = "It may have been handled or let go meanwhile. List the parked events again.";

    private final ObjectProvider<ParkedEvents> parked;
    private final PublishedFeed feed;

    OperatorController(ObjectProvider<ParkedEvents> parked, PublishedFeed feed) {
        this.parked = parked;
        this.feed = feed;
    }

    @GetMapping("/parked-events")
    List<ParkedEvents.Parked> list() {
        return parked.stream().flatMap(events -> events.list().stream()).toList();
    }

    @PostMapping("/parked-events/replay")
    Map<String, Integer> replayAll() {
        return Map.of(
                "replayed", parked.stream().mapToInt(ParkedEvents::replayAll).sum());
    }

    @PostMapping("/parked-events/{id}/replay")
    Map<String, Integer> replay(@PathVariable @Pattern(regexp = ID) String id) {
        int replayed = parked.stream().mapToInt(events -> events.replay(id)).sum();
        if (replayed == 0) {
            throw new ProblemException(PlatformProblems.PARKED_EVENT_UNKNOWN, UNKNOWN);
        }
        return Map.of("replayed", replayed);
    }

    @DeleteMapping("/parked-events/{id}")
    Map<String, Boolean> discard(
            @PathVariable @Pattern(regexp = ID) String id,
            @RequestParam @NotBlank @Size(max = 500) String reason,
            Caller caller) {
        if (parked.stream().noneMatch(events -> events.discard(id, reason, caller.id()))) {
            throw new ProblemException(PlatformProblems.PARKED_EVENT_UNKNOWN, UNKNOWN);
        }
        return Map.of("discarded", true);
    }

    @GetMapping("/events")
    List<PublishedFeed.Entry> events(@RequestParam Instant since) {
        return feed.since(since, MOST);
    }

    @PostMapping("/events/publish-again")
    Map<String, Integer> publishAgain(@RequestParam Instant since) {
        return Map.of("published", feed.publishAgain(feed.since(since, MOST)));
    }
}
