package uk.brum.binschedules.missed.domain;

/** A new state of a report and the event that caused it; both are saved by one write. */
public record Change(MissedCollection state, MissedCollectionEvent event) {}
