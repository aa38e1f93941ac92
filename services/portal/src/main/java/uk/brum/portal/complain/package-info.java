/**
 * Saying that one is unhappy: what it is about, what happened, for whom, how to answer, check, sent.
 *
 * <p>May use account, complaints, needs, problems and words.
 */
@NullMarked
package uk.brum.portal.complain;

import org.jspecify.annotations.NullMarked;
