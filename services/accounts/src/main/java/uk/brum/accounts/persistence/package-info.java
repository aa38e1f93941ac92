/**
 * People, confirmations and attempts in MongoDB, personal data sealed.
 * Uses the domain, the secrets and the starter's aggregate store.
 */
@NullMarked
package uk.brum.accounts.persistence;

import org.jspecify.annotations.NullMarked;
