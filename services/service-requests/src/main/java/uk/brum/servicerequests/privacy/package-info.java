/**
 * How contact details are kept.
 *
 * <p>Uses the starter's sealing and MongoDB's types; knows nothing of requests.
 */
@NullMarked
package uk.brum.servicerequests.privacy;

import org.jspecify.annotations.NullMarked;
