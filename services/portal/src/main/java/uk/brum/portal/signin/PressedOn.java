package uk.brum.portal.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a button that has no page at its own address: when its press meant signing in again, the page on which it was pressed comes
 * back, says what was not done yet, and has the button.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PressedOn {

    /** The key of the words for what was not done. */
    String notDone();
}
