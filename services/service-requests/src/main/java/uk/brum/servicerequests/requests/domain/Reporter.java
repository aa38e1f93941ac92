package uk.brum.servicerequests.requests.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who told us.
 *
 * @param personId the account of the person to tell; null without one
 * @param contact without an account, how to reach them; null when they told us nothing (anonymous)
 * @param takenBy the member of staff who took the report down; null when the person did so themselves
 * @param onBehalfOf the person it is for, when that is not who reported
 * @param key a secret that shows, without an account, that a caller made this report; null with an account
 */
public record Reporter(
        Channel channel,
        @Nullable String personId,
        @Nullable Contact contact,
        @Nullable String takenBy,
        @Nullable Contact onBehalfOf,
        @Nullable String key) {

    /** A person with an account. */
    public static Reporter person(String personId, Channel channel) {
        return new Reporter(channel, personId, null, null, null, null);
    }

    /** Nobody known. */
    public static Reporter anonymous(Channel channel) {
        return new Reporter(channel, null, null, null, null, null);
    }

    /** Taken down by staff for somebody with an account, whose report it is. */
    public static Reporter takenFor(String personId, String staff, Channel channel) {
        return new Reporter(channel, personId, null, staff, null, null);
    }

    /** Who sent it: the member of staff who took it down, or else the person; null for somebody unknown. */
    public @Nullable String sender() {
        return takenBy == null ? personId : takenBy;
    }

    /** Whether nobody can ever be told what became of it. */
    public boolean isAnonymous() {
        return personId == null && contact == null;
    }

    /** Whether every detail that they gave can be read; what cannot is kept as it is stored. */
    public boolean isReadable() {
        return !(contact instanceof Contact.Unreadable) && !(onBehalfOf instanceof Contact.Unreadable);
    }

    /** The same, with the secret that shows who made the report. */
    public Reporter withKey(String secret) {
        return new Reporter(channel, personId, contact, takenBy, onBehalfOf, secret);
    }

    @Override
    public String toString() {
        return "Reporter[" + channel + (isAnonymous() ? ", anonymous]" : "]");
    }
}
