package uk.brum.notifications.application;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.brum.notifications.domain.About;
import uk.brum.notifications.domain.Template;
import uk.brum.notifications.letters.Letters;
import uk.brum.notifications.letters.Personalisation;
import uk.brum.notifications.letters.Wording;

/** Letters about service requests: to who reported, and to who follows. */
final class ComposeRequestLetter {

    private final Details details;
    private final Letters letters;
    private final String origin;

    /** @param origin the address that people see, for links */
    ComposeRequestLetter(Details details, Letters letters, String origin) {
        this.details = details;
        this.letters = letters;
        this.origin = origin;
    }

    /** Whoever stopped following meanwhile, or whose report was withdrawn, is not written to. */
    Composed aboutRequest(Template template, About about) {
        try {
            Details.Notice notice = details.notice(about.fact("notice"));
            String personId = notice.personId();
            Details.@Nullable Contact contact = personId == null ? notice.contact() : details.contact(personId);
            String reference = about.reference();
            if (contact == null || reference == null) {
                return new Composed.Nobody();
            }
            return new Composed.Ready(
                    contact.email(),
                    template,
                    letters.write(
                            template,
                            new Personalisation(values(notice, contact, reference), parts(notice, template))));
        } catch (Details.Gone e) {
            return new Composed.Nobody();
        }
    }

    /** The link that makes an address without an account follow. */
    Composed confirmation(String followingId) {
        try {
            Details.FollowingConfirmation asked = details.followingConfirmation(followingId);
            Map<String, String> values =
                    Map.of("what", asked.what(), "link", asked.link(), "expires", Wording.time(asked.expiresAt()));
            return new Composed.Ready(
                    asked.email(),
                    Template.CONFIRM_FOLLOWING,
                    letters.write(Template.CONFIRM_FOLLOWING, new Personalisation(values, Set.of())));
        } catch (Details.Gone e) {
            return new Composed.Nobody();
        }
    }

    private Map<String, String> values(Details.Notice notice, Details.Contact contact, String reference) {
        var values = new HashMap<String, String>();
        values.put("greeting", Wording.greeting(contact.name()));
        values.put("reference", reference);
        values.put("category", notice.category());
        values.put("text", notice.text());
        values.put("report link", origin + "/reports/" + reference);
        putIfThere(values, "place", Wording.place(notice.place()));
        putIfThere(values, "ending", notice.ending());
        putIfThere(values, "expected", notice.expected());
        putIfThere(values, "stop link", notice.stopLink());
        putIfThere(values, "stop page", notice.stopPage());
        return values;
    }

    private static Set<String> parts(Details.Notice notice, Template template) {
        var parts = new HashSet<String>();
        parts.add(notice.personId() == null ? "no account" : "account");
        if (Wording.place(notice.place()) != null) {
            parts.add("place");
        }
        if (notice.ending() != null) {
            parts.add("ending");
        }
        if (notice.expected() != null) {
            parts.add("expected");
        }
        if (template == Template.FOLLOWED_REQUEST) {
            parts.add(
                    switch (notice.kind()) {
                        case "submitted" -> "new";
                        case "resolved" -> "resolved";
                        case "reopened" -> "reopened";
                        default -> "updated";
                    });
        }
        return parts;
    }

    private static void putIfThere(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
