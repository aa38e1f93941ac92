@NullMarked
package uk.brum.workingtime;

import org.jspecify.annotations.NullMarked;
