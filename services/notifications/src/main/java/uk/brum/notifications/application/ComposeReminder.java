package uk.brum.notifications.application;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.brum.notifications.domain.About;
import uk.brum.notifications.domain.Template;
import uk.brum.notifications.letters.BinWording;
import uk.brum.notifications.letters.Letters;
import uk.brum.notifications.letters.Personalisation;
import uk.brum.notifications.letters.Wording;

/** Letters about bin days: reminders, their corrections, and the question whether an address wants them. */
final class ComposeReminder {

    private final Details details;
    private final BinDays binDays;
    private final Letters letters;
    private final String origin;

    /** @param origin the address that people see, for links */
    ComposeReminder(Details details, BinDays binDays, Letters letters, String origin) {
        this.details = details;
        this.binDays = binDays;
        this.letters = letters;
        this.origin = origin;
    }

    /** Whoever stopped meanwhile, left, or would hear too late, is not written to. */
    Composed aboutBinDay(Template template, About about) {
        try {
            BinDays.Notice notice = binDays.notice(about.fact("notice"));
            String personId = notice.personId();
            Details.@Nullable Contact contact = personId == null ? withoutAccount(notice) : details.contact(personId);
            return contact == null
                    ? new Composed.Nobody()
                    : new Composed.Ready(
                            contact.email(),
                            template,
                            letters.write(
                                    template,
                                    new Personalisation(values(notice, contact), parts(notice), lists(notice))));
        } catch (Details.Gone e) {
            return new Composed.Nobody();
        }
    }

    /** The link that makes an address without an account be reminded. */
    Composed confirmation(String reminderId) {
        try {
            BinDays.Question asked = binDays.question(reminderId);
            Map<String, String> values = Map.of(
                    "home", BinWording.home(asked.home()),
                    "when", BinWording.when(asked.when()),
                    "link", asked.link(),
                    "expires", Wording.time(asked.expiresAt()));
            return new Composed.Ready(
                    asked.email(),
                    Template.CONFIRM_REMINDER,
                    letters.write(Template.CONFIRM_REMINDER, new Personalisation(values, Set.of())));
        } catch (Details.Gone e) {
            return new Composed.Nobody();
        }
    }

    private static Details.@Nullable Contact withoutAccount(BinDays.Notice notice) {
        String email = notice.email();
        return email == null ? null : new Details.Contact(null, email);
    }

    private Map<String, String> values(BinDays.Notice notice, Details.Contact contact) {
        var values = new HashMap<String, String>();
        values.put("greeting", Wording.greeting(contact.name()));
        values.put("bins", bins(notice));
        values.put("day", notice.today() ? "today" : "tomorrow");
        values.put("date", Wording.date(notice.date()));
        values.put("home", BinWording.home(notice.home()));
        values.put("when", BinWording.when(notice.when()));
        values.put("bin days link", origin + "/bins/" + notice.uprn());
        values.put("reminders link", origin + "/account/reminders");
        values.put("stop link", notice.stopLink());
        values.put("stop page", notice.stopPage());
        return values;
    }

    /** For the subject: "Bins tomorrow: rubbish and food waste". */
    private static String bins(BinDays.Notice notice) {
        String day = notice.today() ? "today" : "tomorrow";
        if (notice.collected().isEmpty()) {
            return "No bins " + day + ": " + names(notice.notCollected());
        }
        String bins = notice.disruptions().isEmpty() ? "Bins " : "Problem with bins ";
        return bins + day + ": " + names(notice.collected());
    }

    private static String names(List<BinDays.Bin> bins) {
        return BinWording.list(bins.stream()
                .map(bin -> Wording.stream(bin.stream()))
                .distinct()
                .toList());
    }

    private static Set<String> parts(BinDays.Notice notice) {
        var parts = new HashSet<String>();
        parts.add(notice.personId() == null ? "no account" : "account");
        if (notice.collected().isEmpty()) {
            parts.add("nothing collected");
        } else {
            parts.add("collected");
            parts.add(
                    !notice.disruptions().isEmpty()
                            ? "put out unless"
                            : notice.today() ? "put out now" : "put out in time");
        }
        if (!notice.notCollected().isEmpty()) {
            parts.add("not collected");
        }
        if (!notice.disruptions().isEmpty()) {
            parts.add("disruptions");
        }
        return parts;
    }

    private static Map<String, List<String>> lists(BinDays.Notice notice) {
        return Map.of(
                "each bin",
                notice.collected().stream()
                        .map(bin -> BinWording.collected(
                                bin.streamName(), bin.container(), bin.plannedFor(), bin.reason(), bin.sacks()))
                        .toList(),
                "each bin that stays",
                notice.notCollected().stream()
                        .map(bin -> BinWording.notCollected(bin.streamName(), bin.newDate(), bin.reason()))
                        .toList(),
                "each disruption",
                notice.disruptions());
    }
}
