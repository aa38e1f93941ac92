@NullMarked
package uk.brum.complaints.letters;

import org.jspecify.annotations.NullMarked;
