package uk.brum.accounts.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A signed-in person. Its name is the person's id. */
public final class PersonAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final SignedIn signedIn;

    public PersonAuthentication(SignedIn signedIn) {
        super(List.of());
        this.signedIn = signedIn;
        super.setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public String getName() {
        return signedIn.personId();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonAuthentication that && signedIn.equals(that.signedIn);
    }

    @Override
    public int hashCode() {
        return signedIn.hashCode();
    }
}
