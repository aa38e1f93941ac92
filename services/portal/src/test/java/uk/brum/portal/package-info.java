/** The portal's tests: a visitor without JavaScript, a little gateway with an issuer, and neighbours that answer from their contracts. */
package uk.brum.portal;
