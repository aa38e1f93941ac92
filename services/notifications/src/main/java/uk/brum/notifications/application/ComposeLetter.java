package uk.brum.notifications.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.brum.notifications.domain.About;
import uk.brum.notifications.domain.Failure;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.Template;
import uk.brum.notifications.letters.Letters;
import uk.brum.notifications.letters.Personalisation;
import uk.brum.notifications.letters.Wording;

/** Finds out whom a message goes to and what it must say, and writes the letter. */
public final class ComposeLetter {

    private final Details details;
    private final OtherLetters others;
    private final Letters letters;
    private final String origin;
    private final Clock clock;
    private final ComposeRequestLetter requestLetters;
    private final ComposeComplaintLetter complaintLetters;
    private final ComposeReminder reminderLetters;

    /** @param origin the address that people see, for links */
    public ComposeLetter(Details details, OtherLetters others, Letters letters, String origin, Clock clock) {
        this.details = details;
        this.others = others;
        this.letters = letters;
        this.origin = origin;
        this.clock = clock;
        this.requestLetters = new ComposeRequestLetter(details, letters, origin);
        this.complaintLetters = new ComposeComplaintLetter(details, others.complaints());
        this.reminderLetters = new ComposeReminder(details, others.binDays(), letters, origin);
    }

    /** Letters of which another service knows nearly all that they say. */
    public record OtherLetters(ComplaintLetters complaints, BinDays binDays) {}

    /** The same, with what all of these need asked for at once; for one alone it is asked when it is needed. */
    ComposeLetter forAll(List<Message> messages) {
        return messages.size() < 2
                ? this
                : new ComposeLetter(details.askedAtOnce(Questions.of(messages)), others, letters, origin, clock);
    }

    /** @throws Details.Unreachable when somebody who must be asked does not answer */
    Composed compose(Message message) {
        About about = message.about();
        return switch (message.template()) {
            case CONFIRM_SIGN_UP, ALREADY_REGISTERED, PASSWORD_RESET -> confirmation(about);
            case PASSWORD_CHANGED, WELCOME -> toPerson(message);
            case MISSED_COLLECTION_REPORTED, MISSED_COLLECTION_RESOLVED -> aboutReport(message);
            case REQUEST_SUBMITTED,
                    REQUEST_UPDATED,
                    REQUEST_RESOLVED,
                    REQUEST_REOPENED,
                    INCIDENT_ANSWERED,
                    FOLLOWED_REQUEST -> requestLetters.aboutRequest(message.template(), about);
            case COMPLAINT_LETTER -> complaintLetters.compose(about);
            case BIN_DAY_REMINDER, BIN_DAY_CHANGED -> reminderLetters.aboutBinDay(message.template(), about);
            case CONFIRM_REMINDER -> reminderLetters.confirmation(required(about.confirmationId()));
            case CONFIRM_FOLLOWING -> requestLetters.confirmation(required(about.confirmationId()));
        };
    }

    private Composed confirmation(About about) {
        Details.Confirmation confirmation;
        try {
            confirmation = details.confirmation(required(about.confirmationId()));
        } catch (Details.Gone e) {
            return new Composed.Hopeless(Failure.TOO_LATE);
        }
        if (!clock.instant().isBefore(confirmation.expiresAt())) {
            return new Composed.Hopeless(Failure.TOO_LATE);
        }
        Template template = switch (confirmation.purpose()) {
            case SIGN_UP -> Template.CONFIRM_SIGN_UP;
            case ALREADY_REGISTERED -> Template.ALREADY_REGISTERED;
            case PASSWORD_RESET -> Template.PASSWORD_RESET;
        };
        var values = new HashMap<String, String>();
        values.put("greeting", Wording.greeting(confirmation.name()));
        values.put("link", confirmation.link());
        values.put("reset link", origin + "/forgot-password");
        values.put("expires", Wording.time(confirmation.expiresAt()));
        return ready(confirmation.email(), template, values, Set.of());
    }

    private Composed toPerson(Message message) {
        try {
            Details.Contact contact = details.contact(required(message.about().personId()));
            var values = new HashMap<String, String>();
            values.put("greeting", Wording.greeting(contact.name()));
            values.put("reset link", origin + "/forgot-password");
            values.put("account link", origin + "/account");
            values.put(
                    "changed at",
                    Wording.time(Instant.parse(message.about()
                            .facts()
                            .getOrDefault("at", message.createdAt().toString()))));
            return ready(contact.email(), message.template(), values, Set.of());
        } catch (Details.Gone e) {
            return new Composed.Hopeless(Failure.RECIPIENT_UNKNOWN);
        }
    }

    private Composed aboutReport(Message message) {
        About about = message.about();
        String reference = required(about.reference());
        boolean hasAccount = about.personId() != null;
        boolean couldNot = "not-collected".equals(about.facts().get("outcome"));
        try {
            // what the event does not say, only bin-schedules knows
            Details.Report report = hasAccount && !couldNot ? null : details.report(reference);
            Details.@Nullable Contact contact = hasAccount
                    ? details.contact(required(about.personId()))
                    : report == null ? null : report.onBehalfOf();
            if (contact == null) {
                return new Composed.Nobody();
            }
            var values = new HashMap<String, String>();
            values.put("greeting", Wording.greeting(contact.name()));
            values.put("reference", reference);
            values.put("report link", origin + "/account/reports/" + reference);
            String account = hasAccount ? "account" : "no account";
            if (message.template() == Template.MISSED_COLLECTION_REPORTED) {
                values.put("stream", Wording.stream(about.fact("stream")));
                values.put("collection date", Wording.date(LocalDate.parse(about.fact("collectionDate"))));
                values.put("due by", Wording.date(LocalDate.parse(about.fact("dueBy"))));
                return ready(contact.email(), message.template(), values, Set.of(account));
            }
            String reason = report == null ? null : report.reason();
            values.put("reason", reason == null ? "The crew could not collect it." : reason);
            return ready(
                    contact.email(),
                    message.template(),
                    values,
                    Set.of(account, couldNot ? "not collected" : "collected"));
        } catch (Details.Gone e) {
            return new Composed.Hopeless(Failure.RECIPIENT_UNKNOWN);
        }
    }

    private Composed ready(String to, Template template, Map<String, String> values, Set<String> parts) {
        return new Composed.Ready(to, template, letters.write(template, new Personalisation(values, parts)));
    }

    private static String required(@Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("The message does not say what it is about");
        }
        return value;
    }
}
