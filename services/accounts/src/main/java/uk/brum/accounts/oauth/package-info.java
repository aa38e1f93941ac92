/**
 * The OAuth 2 and OpenID Connect authorization server: clients, grants, tokens and keys.
 * Uses Spring Security's authorization server, the domain, the session and the secrets.
 */
@NullMarked
package uk.brum.accounts.oauth;

import org.jspecify.annotations.NullMarked;
