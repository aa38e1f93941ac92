/** The stored shape. */
package uk.brum.complaints.persistence;
