/** Work that goes on as long as a service runs. Uses Spring's life cycle and nothing else. */
@NullMarked
package uk.brum.starter.loop;

import org.jspecify.annotations.NullMarked;
