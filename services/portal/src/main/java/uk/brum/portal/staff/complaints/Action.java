package uk.brum.portal.staff.complaints;

import static uk.brum.portal.staff.complaints.Question.choice;
import static uk.brum.portal.staff.complaints.Question.choices;
import static uk.brum.portal.staff.complaints.Question.date;
import static uk.brum.portal.staff.complaints.Question.line;
import static uk.brum.portal.staff.complaints.Question.lines;
import static uk.brum.portal.staff.complaints.Question.of;
import static uk.brum.portal.staff.complaints.Question.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.staff.complaints.Question.Kind;

/**
 * Everything that can be done with a complaint: the path below the complaint at the complaints service, and the questions of
 * its page. A test holds this table against the contract.
 */
enum Action {
    ACKNOWLEDGE(
            "acknowledgement",
            true,
            lines("points", 2000).optional(),
            text("outcomeSought", 2000).optional(),
            of(Kind.STAFF, "handler").optional()),
    CONSENT("consent", false, line("how", 500)),
    AGREE(
            "agreement",
            false,
            choice("agreement", "agreed", "no-reply"),
            lines("points", 2000).optional()),
    ASSIGN("handler", false, of(Kind.STAFF, "handler")),
    ASSESS("assessment", false, text("plan", 2000)),
    ANSWER(
            "points/{number}/answer",
            false,
            of(Kind.GIVEN, "number"),
            text("answer", 8000),
            choice("decision", "upheld", "partly-upheld", "not-upheld"),
            text("reasons", 8000)),
    EXTEND("extension", true, date("until"), text("reason", 2000)),
    RESPOND("response", true, text("summary", 8000)),
    REFUSE("refusal", true, of(Kind.GROUND, "exclusion"), text("reason", 8000)),
    AS_REQUEST(
            "service-request",
            false,
            text("reason", 2000),
            line("requestReference", 60).optional()),
    ESCALATE(
            "escalation",
            false,
            text("why", 8000),
            text("keptBecause", 2000).optional(),
            text("lateBecause", 2000).optional()),
    REFUSE_LATE("late-escalation-refusal", true, text("reason", 2000)),
    NEEDS("needs", false, lines("adjustments", 200).optional(), choice("preferredContact", "email", "post", "phone")),
    REACH(
            "people/{person}/contact",
            false,
            of(Kind.GIVEN, "person"),
            line("email", 254).optional(),
            line("phone", 20).optional(),
            text("address", 500).optional()),
    LEAVE("people/{person}/departure", false, of(Kind.GIVEN, "person")),
    WITHDRAW("withdrawal", false, text("reason", 2000)),
    CLOSE("closure", false, text("reason", 2000)),
    PROMISE(
            "remedies/{id}",
            false,
            of(Kind.ID, "id"),
            choice("kind", "apology", "payment", "action", "review"),
            text("description", 2000),
            of(Kind.MONEY, "pence").optional(),
            of(Kind.STAFF, "owner"),
            date("due")),
    PROVE("remedies/{id}/proof", false, of(Kind.GIVEN, "id"), text("proof", 2000)),
    REFER(
            "ombudsman-cases/{case}",
            false,
            line("case", 30),
            choice("ombudsman", "lgsco", "housing-ombudsman", "ico"),
            text("elsewhereBecause", 2000).optional()),
    ASKED(
            "ombudsman-cases/{case}/information-requests/{id}",
            false,
            of(Kind.GIVEN, "case"),
            of(Kind.ID, "id"),
            text("what", 2000),
            date("due")),
    SENT_INFORMATION(
            "ombudsman-cases/{case}/information-requests/{id}/answer",
            false,
            of(Kind.GIVEN, "case"),
            of(Kind.GIVEN, "id")),
    DECIDED(
            "ombudsman-cases/{case}/decision",
            false,
            of(Kind.GIVEN, "case"),
            date("decidedOn"),
            choice("outcome", "upheld", "not-upheld", "not-investigated"),
            text("summary", 8000),
            of(Kind.REMEDIES, "remedies").optional()),
    LEARN("learning", false, text("rootCause", 2000), line("serviceArea", 60), text("lessons", 2000)),
    RESTRICT(
            "privacy",
            false,
            choices(
                    "specialCategories",
                    "health",
                    "ethnicity",
                    "religion",
                    "politics",
                    "trade-union",
                    "sex-life",
                    "genetics",
                    "biometrics",
                    "criminal"),
            of(Kind.COLLEAGUES, "named").optional());

    private final String path;
    private final boolean letter;
    private final List<Question> questions;

    /** @param letter whether a letter goes out at once, so that the page shows everything again before it does */
    Action(String path, boolean letter, Question... questions) {
        this.path = path;
        this.letter = letter;
        this.questions = List.of(questions);
    }

    /** Its part of the address and of the message keys: {@code sent-information}. */
    String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static @Nullable Action named(String slug) {
        return Arrays.stream(values())
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    String path() {
        return path;
    }

    boolean letter() {
        return letter;
    }

    List<Question> questions() {
        return questions;
    }

    /** Whether an answer goes into the path and not into the body. */
    boolean inPath(Question question) {
        return path.contains("{" + question.name() + "}");
    }

    /** Whether the path says all. */
    boolean bodiless() {
        return this == SENT_INFORMATION || this == LEAVE;
    }

    /** Only a supervisor decides who may see a complaint. */
    boolean forSupervisors() {
        return this == RESTRICT;
    }
}
