/** The whole service: over HTTP, with real servers. */
package uk.brum.complaints;
