@NullMarked
package uk.brum.complaints.policy;

import org.jspecify.annotations.NullMarked;
