package uk.brum.servicerequests.following.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Everything that somebody is to be told of. */
public interface Notices {

    /** Adds each notice together with the event that asks for its letter; those that are there already stay as they are. */
    void add(Collection<Notice> notices);

    /** Those of these that there are, in no order. */
    List<Notice> find(Collection<String> ids);

    /** By reference, the number of the last entry that everybody has been told of; without those of which there is none. */
    Map<String, Integer> toldUpTo(Collection<String> references);

    /** @param numbers by reference; one that is further already stays */
    void toldUpTo(Map<String, Integer> numbers);
}
