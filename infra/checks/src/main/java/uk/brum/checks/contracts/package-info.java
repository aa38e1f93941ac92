/**
 * The rules of {@code contracts/README.md}, each as a list of violations in words, and the drawing of who tells whom.
 * May use {@link uk.brum.checks.Repository} and {@link uk.brum.checks.Yaml} alone.
 */
@NullMarked
package uk.brum.checks.contracts;

import org.jspecify.annotations.NullMarked;
