/**
 * Pages, forms and words for residents; every rule and every fact belongs to another service.
 *
 * <p>May use the starter and the shared pages.
 */
@NullMarked
package uk.brum.portal;

import org.jspecify.annotations.NullMarked;
