/** The whole platform, used as people use it: through the gateway, in a real browser. Uses starter-test's running platform. */
@NullMarked
package uk.brum.journeys;

import org.jspecify.annotations.NullMarked;
