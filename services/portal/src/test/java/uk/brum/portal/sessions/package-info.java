/** The sessions on a real MongoDB. */
package uk.brum.portal.sessions;
