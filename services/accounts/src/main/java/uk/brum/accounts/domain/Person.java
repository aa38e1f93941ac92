package uk.brum.accounts.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account. The address was confirmed before the account was opened.
 *
 * @param version counts the changes; a change of an older version is refused
 * @param passwordHash as {@code Passwords} made it, with its parameters
 * @param epoch grows whenever everything that was signed in must be signed out; sessions and grants carry the number
 *     they began with and are dead once it differs
 * @param team where somebody of the staff works; null for everybody else and for those in none
 * @param care what the staff know so as to serve the person well
 */
public record Person(
        PersonId id,
        long version,
        EmailAddress email,
        String name,
        String passwordHash,
        Set<Role> roles,
        List<LinkedProperty> properties,
        int epoch,
        Instant openedAt,
        @Nullable String team,
        Care care) {

    /** Enough for a landlord or a carer; more is a business and needs another kind of account. */
    public static final int MOST_PROPERTIES = 20;

    public Person {
        roles = Set.copyOf(roles);
        properties = List.copyOf(properties);
    }

    /** Opens an account for a confirmed address. */
    public static Change open(EmailAddress email, String name, String passwordHash, Instant at) {
        PersonId id = PersonId.next();
        Person person =
                new Person(id, 0, email, name, passwordHash, Set.of(Role.RESIDENT), List.of(), 0, at, null, Care.NONE);
        return Change.of(person, new PersonEvent.AccountOpened(id));
    }

    /** Opens an account that nobody signed up for, with nobody told: somebody to try the platform with. */
    public static Change openQuietly(
            EmailAddress email,
            String name,
            String passwordHash,
            Set<Role> roles,
            List<LinkedProperty> properties,
            Instant at) {
        Set<Role> all = EnumSet.of(Role.RESIDENT);
        all.addAll(roles);
        return Change.silent(
                new Person(PersonId.next(), 0, email, name, passwordHash, all, properties, 0, at, null, Care.NONE));
    }

    /** Signs out everything that was signed in with the old password. */
    public Change withPassword(String newHash) {
        Person changed =
                new Person(id, version, email, name, newHash, roles, properties, epoch + 1, openedAt, team, care);
        return Change.of(changed, new PersonEvent.PasswordChanged(id));
    }

    /** The same password under stronger parameters. */
    public Change rehashed(String newHash) {
        return Change.silent(
                new Person(id, version, email, name, newHash, roles, properties, epoch, openedAt, team, care));
    }

    /** Another name to be called by. */
    public Change renamed(String newName) {
        Person changed =
                new Person(id, version, email, newName, passwordHash, roles, properties, epoch, openedAt, team, care);
        return Change.of(changed, new PersonEvent.ContactDetailsChanged(id));
    }

    /** Signs the person out everywhere, so that no old session keeps a role that was taken away. */
    public Change withRoles(Set<Role> newRoles) {
        Set<Role> all = EnumSet.of(Role.RESIDENT);
        all.addAll(newRoles);
        return Change.silent(
                new Person(id, version, email, name, passwordHash, all, properties, epoch + 1, openedAt, team, care));
    }

    /** Works in that team from now on, or in none. */
    public Change in(@Nullable String newTeam) {
        return Change.silent(
                new Person(id, version, email, name, passwordHash, roles, properties, epoch, openedAt, newTeam, care));
    }

    /** With something else known about how to serve the person well. */
    public Change with(Care known) {
        return Change.silent(
                new Person(id, version, email, name, passwordHash, roles, properties, epoch, openedAt, team, known));
    }

    /** Whether the person works for the council. */
    public boolean isStaff() {
        return roles.stream().anyMatch(role -> role != Role.RESIDENT);
    }

    /** Keeps a property, or gives it another label. */
    public Change linking(String uprn, @Nullable String label, Instant at) {
        Optional<LinkedProperty> known = property(uprn);
        LinkedProperty kept = new LinkedProperty(
                uprn, label, known.map(LinkedProperty::linkedAt).orElse(at));
        List<LinkedProperty> after = new ArrayList<>(properties);
        if (known.isPresent()) {
            after.set(after.indexOf(known.get()), kept);
            return Change.silent(keeping(after));
        }
        if (after.size() >= MOST_PROPERTIES) {
            throw new PersonRefused.TooManyProperties();
        }
        after.add(kept);
        return Change.of(keeping(after), new PersonEvent.PropertyLinked(id, uprn));
    }

    /** Lets a property go; nothing to tell when it was not kept. */
    public Change unlinking(String uprn) {
        List<LinkedProperty> after = properties.stream()
                .filter(property -> !property.uprn().equals(uprn))
                .toList();
        return after.size() == properties.size()
                ? Change.silent(this)
                : Change.of(keeping(after), new PersonEvent.PropertyUnlinked(id, uprn));
    }

    /** The kept property of that number. */
    public Optional<LinkedProperty> property(String uprn) {
        return properties.stream()
                .filter(property -> property.uprn().equals(uprn))
                .findFirst();
    }

    private Person keeping(List<LinkedProperty> after) {
        return new Person(id, version, email, name, passwordHash, roles, after, epoch, openedAt, team, care);
    }
}
