package uk.brum.servicerequests.desk.domain;

import java.time.Instant;

/**
 * A question that a member of staff asks again and again.
 *
 * @param query the parameters of the desk's list, as in an address: {@code team=highways&clock=overdue}
 * @param shared whether colleagues see it as well
 */
public record SavedView(String id, String owner, String name, String query, boolean shared, Instant since) {}
