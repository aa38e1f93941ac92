package uk.brum.accounts.domain;

import java.util.List;

/** Who of the staff saw whom. Only ever added to. */
public interface AccessLog {

    void add(Access access);

    /** The looks at one person, newest first. */
    List<Access> at(PersonId person, int limit);
}
