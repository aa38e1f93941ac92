/**
 * Makes the yearly report and the open data.
 *
 * <p>Uses the domain's ports.
 */
@NullMarked
package uk.brum.complaints.reporting.application;

import org.jspecify.annotations.NullMarked;
