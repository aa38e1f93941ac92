package uk.brum.binschedules.schedules.domain;

/** The notes of all homes. */
public interface Notes {

    /** The notes of a home; {@link HomeNotes#NONE} for most. */
    HomeNotes of(Uprn uprn);
}
