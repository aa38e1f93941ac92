package uk.brum.servicerequests.catalogue.domain;

/**
 * One answer to put right.
 *
 * @param question its code
 * @param rule which rule it breaks: {@code required}, {@code unknown-question}, or the kind's own
 * @param message what to do, in plain words, with the question named
 */
public record WrongAnswer(String question, String rule, String message) {}
