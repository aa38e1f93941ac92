package uk.brum.complaints.web;

import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Party;
import uk.brum.complaints.domain.Unreadable;

/** Somebody who complains, for staff. */
record PartyView(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String personId,
        @Nullable Boolean left) {

    static PartyView of(Party party) {
        return new PartyView(
                party.name(),
                Unreadable.without(party.email()),
                Unreadable.without(party.phone()),
                party.address(),
                party.personId(),
                party.left() ? true : null);
    }
}
