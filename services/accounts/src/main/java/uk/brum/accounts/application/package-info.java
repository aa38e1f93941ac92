/**
 * What can be done with an account, one class per deed.
 * Uses the domain and the secrets; knows nothing of pages, tokens or MongoDB.
 */
@NullMarked
package uk.brum.accounts.application;

import org.jspecify.annotations.NullMarked;
