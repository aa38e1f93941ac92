/**
 * Kills processes of a running platform while residents report missed collections, and judges by what they were told
 * whether anything was lost or told twice.
 *
 * <p>May use {@code uk.brum.testing}, and of the platform what an operator has: its command, its gateway, its mailbox, its
 * data servers. Nothing of a service's code.
 */
@NullMarked
package uk.brum.chaos;

import org.jspecify.annotations.NullMarked;
