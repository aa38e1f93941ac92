package uk.brum.complaints.domain;

/** What one needs at hand to decide about a complaint. @param rules of the policy under which it is handled */
public record Desk(HandlingRules rules, LetterWriter letters) {}
