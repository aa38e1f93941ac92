/**
 * The contact centre: finding, queues, handing out, moderation, templates, blocks, and who looked at what.
 *
 * <p>It uses the requests through their ports and use cases.
 */
@NullMarked
package uk.brum.servicerequests.desk;

import org.jspecify.annotations.NullMarked;
