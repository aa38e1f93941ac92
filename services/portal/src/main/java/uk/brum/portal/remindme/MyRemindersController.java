package uk.brum.portal.remindme;

import feign.FeignException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.brum.pages.Words;
import uk.brum.portal.checkbinday.Addresses.Address;
import uk.brum.portal.checkbinday.BinDays.BinCollection;
import uk.brum.portal.checkbinday.Homes;
import uk.brum.portal.checkbinday.KnownBinDays;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.remindme.Reminders.Reminder;

/** The reminders of an account: seen, and stopped. */
@Controller
@RequestMapping("/account/reminders")
@PreAuthorize("isAuthenticated()")
class MyRemindersController {

    private final Reminders reminders;
    private final RemindTimes times;
    private final Homes homes;
    private final KnownBinDays binDays;
    private final Words words;

    MyRemindersController(Reminders reminders, RemindTimes times, Homes homes, KnownBinDays binDays, Words words) {
        this.reminders = reminders;
        this.times = times;
        this.homes = homes;
        this.binDays = binDays;
        this.words = words;
    }

    /** A reminder in words; {@code id} stops it. */
    record Line(String id, String uprn, String home, String time, String bins) {}

    @GetMapping
    String mine(Model model) {
        model.addAttribute(
                "reminders", reminders.mine().items().stream().map(this::line).toList());
        return "remindme/mine";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/stop")
    String askStop(@PathVariable("id") String id, Model model) {
        Reminder mine = reminders.mine().items().stream()
                .filter(reminder -> id.equals(reminder.id()))
                .findFirst()
                .orElseThrow(() -> new NotThere("reminder of the account"));
        model.addAttribute("id", id);
        model.addAttribute("home", home(mine.uprn()));
        return "remindme/stop-mine";
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/stop")
    String stop(@PathVariable("id") String id, RedirectAttributes next) {
        try {
            reminders.stop(id);
        } catch (FeignException.NotFound e) {
            // it was stopped in another window, or from an email
        }
        next.addFlashAttribute("done", words.of("remindme.mine.stopped"));
        return "redirect:/account/reminders";
    }

    private Line line(Reminder reminder) {
        return new Line(
                String.valueOf(reminder.id()),
                reminder.uprn(),
                home(reminder.uprn()),
                times.in(reminder.when()),
                reminder.streams() == null
                        ? words.of("remindme.mine.all")
                        : names(reminder.uprn(), reminder.streams()));
    }

    private String home(String uprn) {
        try {
            @Nullable Address address = homes.find(uprn);
            return homes.nameOf(address);
        } catch (NotThere e) {
            return words.of("remindme.mine.home", uprn);
        }
    }

    private String names(String uprn, List<String> streams) {
        Map<String, String> names;
        try {
            names = binDays.of(uprn).days().collections().stream()
                    .collect(Collectors.toMap(
                            BinCollection::stream, BinCollection::streamName, (first, second) -> first));
        } catch (NotThere | ServiceAway e) {
            names = Map.of();
        }
        Map<String, String> known = names;
        String some =
                streams.stream().filter(known::containsKey).map(known::get).collect(Collectors.joining(", "));
        return some.isEmpty() ? words.of("remindme.mine.some") : some;
    }
}
