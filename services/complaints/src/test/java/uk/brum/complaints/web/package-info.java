/** Problems against their catalogue. */
package uk.brum.complaints.web;
