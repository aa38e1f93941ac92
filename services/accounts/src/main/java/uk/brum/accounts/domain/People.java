package uk.brum.accounts.domain;

import java.util.List;
import java.util.Optional;

/** Everybody with an account. */
public interface People {

    Optional<Person> find(PersonId id);

    /** Those of these who have an account, in no order. */
    List<Person> find(List<PersonId> ids);

    Optional<Person> findByEmail(EmailAddress email);

    /** At most so many who match, always the same ones first. */
    List<Person> find(Sought sought, int limit);

    /** At most so many of the staff, in no order. */
    List<Person> staff(StaffSought sought, int limit);

    /** Stores a new account with its events; false when the address has one already. */
    boolean open(Change change);

    /** Stores a change with its events; false when the person was changed since it was read. */
    boolean save(Change change);
}
