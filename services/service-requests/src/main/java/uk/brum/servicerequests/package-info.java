/**
 * Service requests: {@code catalogue} says what can be asked for, {@code requests} keeps each report and its clock, the
 * others stand around them: {@code photos}, {@code duplicates}, {@code expectations}, {@code routing}, {@code following},
 * {@code desk} and the door for other programs, {@code open311}.
 *
 * <p>Uses the starter, working time and Spring; {@code catalogue} uses none of the others, {@code requests} only it.
 */
@NullMarked
package uk.brum.servicerequests;

import org.jspecify.annotations.NullMarked;
