/**
 * A person's own page: homes, reports, messages, preferences.
 *
 * <p>May use words, problems, and the homes of checkbinday.
 */
@NullMarked
package uk.brum.portal.account;

import org.jspecify.annotations.NullMarked;
