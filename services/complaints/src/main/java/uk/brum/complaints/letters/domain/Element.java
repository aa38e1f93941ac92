package uk.brum.complaints.letters.domain;

import java.util.List;

/**
 * Something that a letter must say, the paragraph that wants it, and the placeholders that carry it.
 *
 * <p>Paragraphs are those of the LGSCO Complaint Handling Code (February 2024). The Housing Ombudsman's Code wants the
 * same in its sections 2 and 6, and we say it in every letter, also where neither Code applies.
 */
public enum Element {
    REFERENCE("the reference", "Code 6.2", Presence.each("reference")),
    ACKNOWLEDGEMENT_DATE("the date by which we will acknowledge", "Code 6.2", Presence.each("acknowledge by")),
    STAGE("the stage of the complaint", "Code 6.8", Presence.each("stage")),
    DEFINITION("what we understand the complaint to be", "Code 6.2", Presence.everyPoint("point")),
    ANSWER_DATE("the date by which we will answer", "Code 6.3", Presence.each("answer by", "how counted")),
    EXTENSION_REASON("the reason for the extension", "Code 6.4", Presence.each("reason")),
    NEW_DATE("the new date", "Code 6.4", Presence.each("new date", "old date")),
    OMBUDSMAN_AT_EXTENSION(
            "the details of the ombudsman",
            "Code 6.5",
            Presence.each("ombudsman", "ombudsman website", "ombudsman phone", "ombudsman post")),
    REFUSAL_REASON("why the matter is not suitable for the complaints process", "Code 2.4", Presence.each("reason")),
    OMBUDSMAN_AT_REFUSAL(
            "the right to take the decision to the ombudsman",
            "Code 2.4",
            Presence.each("ombudsman", "ombudsman website", "ombudsman phone", "ombudsman post")),
    REQUEST_REASON("why we handle it as a request for a service", "Code 2.4", Presence.each("reason")),
    DISAGREEING("how to say that it is a complaint", "Code 2.4", Presence.each("council contact")),
    NEXT_DATE(
            "the date by which they hear from us",
            "Code section 6, stage 2",
            Presence.oneOf("acknowledge by", "answer by", "soon")),
    LATE_WORDS("what they told us about asking late", "Code 5.7", Presence.each("why", "kept because")),
    DECISION_DATE(
            "the date by which we decide whether we look again", "Code 5.7", Presence.each("decide by", "how counted")),
    DECISION("the decision on every point", "Code 6.7", Presence.everyPoint("decision", "overall decision")),
    REASONS("the reasons for every decision", "Code 6.7", Presence.everyPoint("reasons")),
    REMEDY("what we do to put things right", "Code 6.8", Presence.either("remedy", "no remedy")),
    OUTSTANDING_ACTIONS(
            "the actions still to come, with their dates", "Code 6.6", Presence.either("action", "no actions")),
    NEXT_STAGE("how to ask for the next stage, and until when", "Code 6.8", Presence.each("next stage", "ask by")),
    OMBUDSMAN_AT_END(
            "how to go to the ombudsman",
            "Code section 6, stage 2",
            Presence.each("ombudsman", "ombudsman website", "ombudsman phone", "ombudsman post"));

    private final String title;
    private final String paragraph;
    private final Presence presence;

    Element(String title, String paragraph, Presence presence) {
        this.title = title;
        this.paragraph = paragraph;
        this.presence = presence;
    }

    /** As somebody who writes letters reads it. */
    public String title() {
        return title;
    }

    /** Where the Code asks for it. */
    public String paragraph() {
        return paragraph;
    }

    /** What of it is not in the letter; empty when it is all there. */
    List<String> missing(LetterValues values) {
        return presence.missing(values);
    }

    /** The placeholders that a template must have for it. */
    List<String> placeholders() {
        return presence.placeholders();
    }
}
