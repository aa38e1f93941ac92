/**
 * One box that finds whom or what a call is about: people, properties, requests, missed collections, complaints.
 *
 * <p>May use words, problems, pages and the addresses of checkbinday.
 */
@NullMarked
package uk.brum.portal.staff.search;

import org.jspecify.annotations.NullMarked;
