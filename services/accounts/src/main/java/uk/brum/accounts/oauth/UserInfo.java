package uk.brum.accounts.oauth;

import java.security.Principal;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.stereotype.Component;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.session.PersonAuthentication;

/** What an app may know of the person, by its scopes, as it is now. Grants keep no copy of it. */
@Component
class UserInfo implements Function<OidcUserInfoAuthenticationContext, OidcUserInfo> {

    private final People people;

    UserInfo(People people) {
        this.people = people;
    }

    @Override
    public OidcUserInfo apply(OidcUserInfoAuthenticationContext context) {
        Object principal = context.getAuthorization().getAttribute(Principal.class.getName());
        if (!(principal instanceof PersonAuthentication signedIn)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN);
        }
        Person person = people.find(signedIn.getPrincipal().person())
                .filter(found -> found.epoch() == signedIn.getPrincipal().epoch())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN));
        Set<String> scopes = context.getAccessToken().getScopes();
        OidcUserInfo.Builder info = OidcUserInfo.builder().subject(person.id().value());
        if (scopes.contains(OidcScopes.PROFILE)) {
            info.name(person.name());
        }
        if (scopes.contains(OidcScopes.EMAIL)) {
            info.email(person.email().value()).emailVerified(true);
        }
        return info.build();
    }
}
