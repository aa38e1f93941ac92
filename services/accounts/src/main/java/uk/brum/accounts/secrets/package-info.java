/**
 * Password hashes, digests, the list of leaked passwords, and sealing anew when the master key changes.
 * Uses the JDK's and Bouncy Castle's cryptography, the starter's sealing and the MongoDB driver; knows nothing of people.
 */
@NullMarked
package uk.brum.accounts.secrets;

import org.jspecify.annotations.NullMarked;
