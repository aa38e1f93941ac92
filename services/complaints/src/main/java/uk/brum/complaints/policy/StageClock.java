package uk.brum.complaints.policy;

/**
 * One clock of a stage, for example "answer within 10 working days of the acknowledgement".
 *
 * @param basis whether it is a rule or the council's own aim
 */
public record StageClock(ClockName name, Span within, ClockStart start, Basis basis) {}
