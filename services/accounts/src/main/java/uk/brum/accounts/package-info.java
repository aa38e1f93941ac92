/**
 * Accounts: who people are, how they prove it, and what they may do.
 * Starts the service; uses every package below it.
 */
@NullMarked
package uk.brum.accounts;

import org.jspecify.annotations.NullMarked;
