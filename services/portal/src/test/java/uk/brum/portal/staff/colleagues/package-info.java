/** Tests of the squares of a photo. */
package uk.brum.portal.staff.colleagues;
