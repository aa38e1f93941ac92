package uk.brum.portal.status;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.brum.portal.status.ServiceHealth.Seen;
import uk.brum.portal.status.ServiceHealth.State;
import uk.brum.starter.security.PublicEndpoint;

/** What works now, by what people do and not by what our parts are called. */
@Controller
class StatusController {

    private final ServiceHealth health;

    StatusController(ServiceHealth health) {
        this.health = health;
    }

    /** One thing that people do, by the service that it needs, and how it is. */
    record Line(String service, String state, String colour) {}

    @PublicEndpoint
    @GetMapping("/status")
    String status(Model model) {
        Seen seen = health.now();
        List<Line> lines = Stream.of(
                        "places", "bin-schedules", "service-requests", "complaints", "accounts", "notifications")
                .map(service -> line(service, seen.states().getOrDefault(service, State.DOWN)))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "allWell", lines.stream().allMatch(line -> line.state().equals("up")));
        model.addAttribute("at", seen.at());
        return "status/status";
    }

    private static Line line(String service, State state) {
        return switch (state) {
            case UP -> new Line(service, "up", "green");
            case DEGRADED -> new Line(service, "degraded", "yellow");
            case DOWN -> new Line(service, "down", "red");
        };
    }
}
