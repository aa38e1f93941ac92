/**
 * The pages and the API of accounts.
 * Uses the application, the session and Spring MVC.
 */
@NullMarked
package uk.brum.accounts.web;

import org.jspecify.annotations.NullMarked;
