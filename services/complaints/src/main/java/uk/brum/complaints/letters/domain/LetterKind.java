package uk.brum.complaints.letters.domain;

import java.util.List;

/** The letters that a complaint can bring, each with what the ombudsman's Code wants in it. */
public enum LetterKind {
    /** It reached us; sent at once. */
    RECEIPT("receipt", List.of(Element.REFERENCE, Element.ACKNOWLEDGEMENT_DATE)),
    /** This is what we understand, this is when we answer; at every stage. */
    ACKNOWLEDGEMENT(
            "acknowledgement", List.of(Element.REFERENCE, Element.STAGE, Element.DEFINITION, Element.ANSWER_DATE)),
    /** We need longer. */
    EXTENSION(
            "extension",
            List.of(Element.REFERENCE, Element.EXTENSION_REASON, Element.NEW_DATE, Element.OMBUDSMAN_AT_EXTENSION)),
    /** We do not take this as a complaint, or not through another stage. */
    REFUSAL("refusal", List.of(Element.REFERENCE, Element.REFUSAL_REASON, Element.OMBUDSMAN_AT_REFUSAL)),
    /** The answer of a stage that another stage can follow. */
    RESPONSE("response", withAnswer(Element.NEXT_STAGE)),
    /** The answer after which only the ombudsman is left. */
    FINAL_RESPONSE("final-response", withAnswer(Element.OMBUDSMAN_AT_END)),

    /** It asks for a service for the first time: this is where it goes on, and how to disagree. */
    HANDLED_AS_REQUEST(
            "handled-as-request",
            List.of(Element.REFERENCE, Element.REQUEST_REASON, Element.DISAGREEING, Element.OMBUDSMAN_AT_REFUSAL)),

    /** The request for the next stage reached us; sent at once. */
    ESCALATION("escalation", List.of(Element.REFERENCE, Element.STAGE, Element.NEXT_DATE)),

    /** The request for the next stage reached us too late; sent at once. */
    LATE_REQUEST(
            "late-request",
            List.of(
                    Element.REFERENCE,
                    Element.STAGE,
                    Element.LATE_WORDS,
                    Element.DECISION_DATE,
                    Element.OMBUDSMAN_AT_REFUSAL)),

    /** The complainant took it back; what is owed stays owed. */
    WITHDRAWAL("withdrawal", List.of(Element.REFERENCE, Element.OUTSTANDING_ACTIONS, Element.OMBUDSMAN_AT_END)),

    /** Nothing more is to be answered; what is owed stays owed. */
    CLOSURE("closure", List.of(Element.REFERENCE, Element.OUTSTANDING_ACTIONS, Element.OMBUDSMAN_AT_END));

    private final String id;
    private final List<Element> required;

    LetterKind(String id, List<Element> required) {
        this.id = id;
        this.required = required;
    }

    /** The name of its template. */
    public String id() {
        return id;
    }

    public List<Element> required() {
        return required;
    }

    private static List<Element> withAnswer(Element next) {
        return List.of(
                Element.REFERENCE,
                Element.STAGE,
                Element.DEFINITION,
                Element.DECISION,
                Element.REASONS,
                Element.REMEDY,
                Element.OUTSTANDING_ACTIONS,
                next);
    }
}
