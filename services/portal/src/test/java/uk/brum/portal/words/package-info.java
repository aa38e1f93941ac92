/** Dates as residents read them. */
package uk.brum.portal.words;
