package uk.brum.accounts.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.accounts.domain.LinkedProperty;
import uk.brum.accounts.domain.Person;

/** A person's own account. Every address was confirmed before the account was opened. */
record AccountView(String personId, String email, String name, boolean emailConfirmed, List<PropertyView> properties) {

    record PropertyView(String uprn, @Nullable String label, Instant linkedAt) {

        static PropertyView of(LinkedProperty property) {
            return new PropertyView(property.uprn(), property.label(), property.linkedAt());
        }
    }

    static AccountView of(Person person) {
        return new AccountView(
                person.id().value(),
                person.email().value(),
                person.name(),
                true,
                person.properties().stream().map(PropertyView::of).toList());
    }
}
