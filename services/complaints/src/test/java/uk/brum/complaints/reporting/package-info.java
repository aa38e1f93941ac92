@NullMarked
package uk.brum.complaints.reporting;

import org.jspecify.annotations.NullMarked;
