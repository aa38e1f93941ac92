package uk.brum.complaints.letters.domain;

/**
 * Who writes.
 *
 * @param council as it signs
 * @param contact how to reach the complaints team, in one line
 */
public record Letterhead(String council, String contact) {}
