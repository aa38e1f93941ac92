/**
 * What can be done with an account, one class per deed.
 * Uses the domain and the ports declared here.
 */
@NullMarked
package uk.brum.accounts.application;

import org.jspecify.annotations.NullMarked;
