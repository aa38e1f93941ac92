/**
 * Password hashes, digests and the list of leaked passwords.
 * Uses the JDK's and Bouncy Castle's cryptography; knows nothing of people.
 */
@NullMarked
package uk.brum.accounts.secrets;

import org.jspecify.annotations.NullMarked;
