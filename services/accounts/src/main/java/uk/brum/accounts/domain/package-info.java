/**
 * People, their addresses and roles, and the confirmations sent to them.
 * Uses the JDK alone.
 */
@NullMarked
package uk.brum.accounts.domain;

import org.jspecify.annotations.NullMarked;
