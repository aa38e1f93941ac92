package uk.brum.servicerequests.requests.web;

import org.jspecify.annotations.Nullable;
import uk.brum.servicerequests.requests.domain.Contact;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.Reporter;
import uk.brum.servicerequests.requests.domain.RequestRefused;

/**
 * Who is to be told, as far as they said.
 *
 * @param unreadable true when somebody with an account gave details besides, and they cannot be read now
 */
record Person(
        @Nullable String personId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Boolean unreadable) {

    static Person of(Reporter reporter) {
        return switch (reporter.contact()) {
            case null -> new Person(reporter.personId(), null, null, null, null);
            case Contact.Told(var name, var email, var phone) ->
                new Person(reporter.personId(), name, email, phone, null);
            case Contact.Unreadable _ -> {
                if (reporter.personId() == null) {
                    throw new RequestRefused(new Refusal.ContactUnreadable());
                }
                yield new Person(reporter.personId(), null, null, null, true);
            }
        };
    }
}
