/**
 * Staff report for somebody who calls: the residents' own pages, below {@code /staff/for/{caller}}.
 *
 * <p>Plain servlets, and what sessions keeps for a person; the residents' pages may ask it for whom they are, and nothing more.
 */
@NullMarked
package uk.brum.portal.behalf;

import org.jspecify.annotations.NullMarked;
