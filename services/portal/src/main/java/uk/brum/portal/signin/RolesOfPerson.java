package uk.brum.portal.signin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/**
 * What accounts says in the ID token that a person is for the council. It opens pages; what is on them, each service
 * decides by the access token, which is renewed every few minutes.
 */
final class RolesOfPerson implements GrantedAuthoritiesMapper {

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> given) {
        List<GrantedAuthority> all = new ArrayList<>(given);
        for (GrantedAuthority one : given) {
            if (one instanceof OidcUserAuthority person
                    && person.getIdToken().getClaim("roles") instanceof Collection<?> roles) {
                roles.forEach(role -> all.add(new SimpleGrantedAuthority(
                        "ROLE_" + String.valueOf(role).toUpperCase(Locale.ROOT))));
            }
        }
        return all;
    }
}
