/** Tests of the workbench's own parts. */
package uk.brum.portal.staff.complaints;
