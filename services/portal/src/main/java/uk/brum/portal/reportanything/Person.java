package uk.brum.portal.reportanything;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.reports.ServiceRequests.Contact;

/** How to reach somebody who is not signed in; empty when they did not say. */
record Person(String name, String email, String phone) implements Serializable {

    static final Person NOBODY = new Person("", "", "");

    @Nullable
    Contact contact() {
        return email.isBlank() && phone.isBlank()
                ? null
                : new Contact(
                        name.isBlank() ? null : name, email.isBlank() ? null : email, phone.isBlank() ? null : phone);
    }
}
