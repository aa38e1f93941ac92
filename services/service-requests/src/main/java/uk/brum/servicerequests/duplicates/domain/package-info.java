/**
 * How alike two reports are, and what may explain waste that lies somewhere.
 *
 * <p>Uses the domains of the catalogue and the requests.
 */
@NullMarked
package uk.brum.servicerequests.duplicates.domain;

import org.jspecify.annotations.NullMarked;
