package uk.brum.starter.security;

import java.util.Set;

/**
 * Who is calling: a person, a service, a third-party app, or nobody known. A controller's method gets it as a parameter.
 *
 * @param id the person's id, or the client id of a service or app; empty when anonymous
 * @param roles lower case, for example {@code resident}; {@code service} for another service of the platform
 * @param scopes what the token was granted
 */
public record Caller(String id, Set<String> roles, Set<String> scopes) {

    public static final Caller ANONYMOUS = new Caller("", Set.of(), Set.of());

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    /** Another service of the platform, under its own name. */
    public boolean isService() {
        return roles.contains("service");
    }

    public boolean anonymous() {
        return id.isEmpty();
    }
}
