/** Rules of complaints, in milliseconds. */
@org.jspecify.annotations.NullMarked
package uk.brum.complaints.domain;
