/**
 * The yearly report for staff and the open data for everybody.
 *
 * <p>Uses the application.
 */
@NullMarked
package uk.brum.complaints.reporting.web;

import org.jspecify.annotations.NullMarked;
