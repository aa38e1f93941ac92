/**
 * What can be done with complaints, one public method per class.
 *
 * <p>Uses the domain, the policies and the starter's idempotency; asks everything else through ports.
 */
@NullMarked
package uk.brum.complaints.application;

import org.jspecify.annotations.NullMarked;
