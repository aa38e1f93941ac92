/** Tests of the pages of complaints that need no page. */
package uk.brum.portal.complaints;
