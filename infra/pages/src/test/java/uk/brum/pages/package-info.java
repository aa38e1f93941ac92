/** What the shared shell promises to the services that use it. Uses Spring's own test support. */
package uk.brum.pages;
