/**
 * Who is signed in at the authorization server itself, kept in MongoDB.
 * Uses the domain and Spring Session.
 */
@NullMarked
package uk.brum.accounts.session;

import org.jspecify.annotations.NullMarked;
