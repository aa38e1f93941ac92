/**
 * Reads the repository as it lies on the disk, so that tests can hold it to the rules of the house. May use the JDK,
 * SnakeYAML and Jackson; knows no service.
 */
@NullMarked
package uk.brum.checks;

import org.jspecify.annotations.NullMarked;
