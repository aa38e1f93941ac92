package uk.brum.portal.signin;

/** The person's tokens are over and cannot be renewed: they sign in again and land where they were. */
public final class SignInAgain extends RuntimeException {

    public SignInAgain(String why) {
        super(why);
    }
}
