package uk.brum.complaints.application;

import uk.brum.complaints.domain.Intake;

/** Where a complaint lies of which nobody said it. */
public interface Wards {

    /** What is known. */
    sealed interface Answer {}

    /** @param code ONS code, for example E05011154 */
    record Found(String code) implements Answer {}

    /** Nothing in the complaint tells it. */
    record Unknown() implements Answer {}

    /** Who could tell does not answer now. */
    record Away() implements Answer {}

    /** Asks in this service's own name, by what the complaint grew out of and by the address of who complains. */
    Answer of(Intake intake);
}
