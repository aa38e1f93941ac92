package uk.brum.servicerequests.routing.domain;

/** What became of a step on the way to a contractor. */
public sealed interface Outcome {

    /** The contractor has it under this number. */
    record Taken(String number) implements Outcome {}

    /** The contractor has it and will give a number for this token. */
    record Promised(String token) implements Outcome {}

    /** The contractor was asked and does not have it. */
    record Unknown() implements Outcome {}

    /** The contractor will not take it, however often it is sent. */
    record Refused(String why) implements Outcome {}

    /** No answer. @param maybeTaken whether the contractor may have it nevertheless */
    record NotReached(String why, boolean maybeTaken) implements Outcome {}

    /** The contractor closed it. */
    record Ended() implements Outcome {}

    /** The contractor has it still. */
    record GoesOn() implements Outcome {}
}
