/**
 * What tells who a person is, kept so that the database alone does not tell it.
 *
 * <p>Uses the JDK's cryptography and the log, nothing else.
 */
@NullMarked
package uk.brum.starter.sealing;

import org.jspecify.annotations.NullMarked;
