package uk.brum.complaints.domain;

/** What went wrong at the root, where, and what is done so that it does not happen again. */
public record Learning(String rootCause, String serviceArea, String lessons) {}
