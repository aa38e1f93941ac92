/**
 * How a file of rows enters a service: in parts, resumable, each bad row reported with its line and no good row lost.
 * May use the MongoDB driver, Spring MVC and the starter's problems; knows nothing of what a row means.
 */
@NullMarked
package uk.brum.starter.imports;

import org.jspecify.annotations.NullMarked;
