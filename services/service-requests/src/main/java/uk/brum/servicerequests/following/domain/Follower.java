package uk.brum.servicerequests.following.domain;

/** Who follows by email. */
public sealed interface Follower {

    /** Somebody with an account; accounts knows the confirmed address. */
    record Person(String personId) implements Follower {}

    /**
     * Somebody without an account.
     *
     * @param addressId stands for the email address in events and ids
     */
    record Address(String addressId, String email) implements Follower {}

    /** Somebody without an account whose address cannot be read with the keys at hand; it is kept as it is. */
    record Unreadable(String addressId) implements Follower {}

    /** The same for the same follower, so that a person who follows two things hears once. */
    default String key() {
        return switch (this) {
            case Person person -> person.personId();
            case Address address -> address.addressId();
            case Unreadable unreadable -> unreadable.addressId();
        };
    }
}
