package uk.brum.portal.remindme;

import feign.FeignException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.brum.starter.security.PublicEndpoint;

/** The pages behind the links in emails. Opening one changes nothing, since mail programs open links by themselves. */
@Controller
@RequestMapping("/bins/reminders")
class ReminderLinksController {

    private static final String TOKEN = "/{token:[0-9a-f]{32}}";

    private final Reminders reminders;
    private final RemindTimes times;

    ReminderLinksController(Reminders reminders, RemindTimes times) {
        this.reminders = reminders;
        this.times = times;
    }

    @PublicEndpoint
    @GetMapping("/confirm" + TOKEN)
    String askConfirm(@PathVariable("token") String token, Model model) {
        model.addAttribute("token", token);
        return "remindme/confirm";
    }

    @PublicEndpoint
    @PostMapping("/confirm" + TOKEN)
    String confirm(@PathVariable("token") String token, Model model) {
        try {
            Reminders.Reminder confirmed = reminders.confirm(token);
            model.addAttribute("uprn", confirmed.uprn());
            model.addAttribute("time", times.in(confirmed.when()));
            return "remindme/confirmed";
        } catch (FeignException.NotFound e) {
            return "remindme/used";
        }
    }

    @PublicEndpoint
    @GetMapping("/stop" + TOKEN)
    String askStop(@PathVariable("token") String token, Model model) {
        model.addAttribute("token", token);
        return "remindme/stop";
    }

    @PublicEndpoint
    @PostMapping("/stop" + TOKEN)
    String stop(@PathVariable("token") String token) {
        reminders.stopByLink(token);
        return "remindme/stopped";
    }
}
