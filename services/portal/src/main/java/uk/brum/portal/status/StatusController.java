package uk.brum.portal.status;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.brum.portal.status.ServiceHealth.Seen;
import uk.brum.portal.status.ServiceHealth.State;
import uk.brum.portal.words.Tag;
import uk.brum.starter.security.PublicEndpoint;

/** What works now, by what people do and not by what our parts are called. */
@Controller
class StatusController {

    private final ServiceHealth health;

    StatusController(ServiceHealth health) {
        this.health = health;
    }

    /** One thing that people do, and how it is. */
    record Line(String task, Tag tag, String words) {}

    @PublicEndpoint
    @GetMapping("/status")
    String status(Model model) {
        Seen seen = health.now();
        List<Line> lines = List.of(
                line(seen, "places", "Finding an address", "You cannot look up an address by its postcode just now."),
                line(
                        seen,
                        "bin-schedules",
                        "Bin days and missed collections",
                        "We show the bin days we last knew. Missed collections cannot be reported just now."),
                line(
                        seen,
                        "service-requests",
                        "Reports about streets, parks and everything else",
                        "Nothing can be reported just now. Reports that have a reference are safe."),
                line(seen, "accounts", "Signing in and your account", "You cannot sign in or sign up just now."),
                line(
                        seen,
                        "notifications",
                        "Emails from us",
                        "Emails are late. They will be sent when this works again. Nothing is lost."));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "allWell", lines.stream().allMatch(line -> line.tag().text().equals("Working")));
        model.addAttribute("at", seen.at());
        return "status/status";
    }

    private static Line line(Seen seen, String service, String task, String whenDown) {
        return switch (seen.states().getOrDefault(service, State.DOWN)) {
            case UP -> new Line(task, new Tag("Working", "green"), "");
            case DEGRADED ->
                new Line(task, new Tag("Delays", "yellow"), "This works. Emails about it may come later than usual.");
            case DOWN -> new Line(task, new Tag("Not working", "red"), whenDown);
        };
    }
}
