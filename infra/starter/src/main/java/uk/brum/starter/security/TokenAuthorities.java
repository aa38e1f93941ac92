package uk.brum.starter.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads a token's roles, scopes and service name into authorities: ROLE_AGENT, SCOPE_bins.read, SERVICE_portal. */
final class TokenAuthorities implements Converter<Jwt, AbstractAuthenticationToken> {

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return new JwtAuthenticationToken(token, authorities(token), String.valueOf(token.getSubject()));
    }

    static Collection<GrantedAuthority> authorities(Jwt token) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        for (String role : strings(token, "roles")) {
            authorities.add(new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT)));
            if (role.equals("service")) {
                authorities.add(new SimpleGrantedAuthority("SERVICE_" + token.getSubject()));
            }
        }
        for (String scope : strings(token, "scope")) {
            authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope));
        }
        return authorities;
    }

    static List<String> strings(Jwt token, String claim) {
        Object value = token.getClaim(claim);
        return switch (value) {
            case String text when !text.isBlank() -> List.of(text.split(" "));
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }
}
