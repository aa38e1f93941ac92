/** What every service gets for nothing. */
@NullMarked
package uk.brum.starter;

import org.jspecify.annotations.NullMarked;
