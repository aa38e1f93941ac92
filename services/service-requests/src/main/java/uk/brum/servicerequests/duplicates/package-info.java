/**
 * The same thing reported again: candidates before a report is made, and waste that only waits for its collection.
 *
 * <p>Uses the catalogue and the requests; nobody needs it.
 */
@NullMarked
package uk.brum.servicerequests.duplicates;

import org.jspecify.annotations.NullMarked;
