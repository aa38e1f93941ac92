package uk.brum.portal.staff.customer;

import feign.FeignException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.reportmissedbin.MissedCollections;

/** What the services know of a caller, by the id of an account or by a report, so that no address has to carry it. */
@Component
public final class KnownCallers {

    private static final String ID = "[0-9a-f-]{36}";

    private final People people;
    private final CareOf care;
    private final MissedCollections missed;
    private final ReporterOf reporters;
    private final CareWords words;

    KnownCallers(People people, CareOf care, MissedCollections missed, ReporterOf reporters, CareWords words) {
        this.people = people;
        this.care = care;
        this.missed = missed;
        this.reporters = reporters;
        this.words = words;
    }

    /**
     * A caller; what nobody knows is null.
     *
     * @param needs a line for each adjustment
     * @param contact the one way to answer that works, or null
     */
    public record Known(
            @Nullable String personId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            List<String> needs,
            @Nullable String contact) {

        private static final Known NOBODY = new Known(null, null, null, null, List.of(), null);
    }

    /**
     * @param personId an account, or null for a caller without one
     * @param origin the reference of a report, or null
     */
    public Known find(@Nullable String personId, @Nullable String origin) {
        if (personId != null && personId.matches(ID)) {
            return account(personId);
        }
        if (origin != null && origin.matches("MB-[0-9A-Z]{4}-[0-9A-Z]{4}")) {
            MissedCollections.OnBehalfOf who =
                    tried(() -> missed.byReference(origin).onBehalfOf());
            return who == null ? Known.NOBODY : reporter(who.personId(), who.name(), who.email(), who.phone());
        }
        if (origin != null && origin.matches("SR-[0-9A-Z]{4}-[0-9A-Z]{4}")) {
            ReporterOf.Reporter who = tried(() -> reporters.of(origin));
            return who == null ? Known.NOBODY : reporter(who.personId(), who.name(), who.email(), who.phone());
        }
        return Known.NOBODY;
    }

    private Known reporter(
            @Nullable String personId, @Nullable String name, @Nullable String email, @Nullable String phone) {
        return personId == null ? new Known(null, name, email, phone, List.of(), null) : account(personId);
    }

    private Known account(String personId) {
        People.Person person = tried(() -> people.byId(personId));
        CareOf.Care known = tried(() -> care.of(personId));
        CareOf.Adjustments needed = known == null ? null : known.adjustments();
        return new Known(
                personId,
                person == null ? null : person.name(),
                person == null ? null : person.email(),
                null,
                needed == null
                        ? List.of()
                        : words.lines(needed.language(), needed.needs(), needed.contact(), needed.other()),
                needed != null && needed.contact().size() == 1
                        ? needed.contact().getFirst()
                        : null);
    }

    /** Null when there is nothing, or nobody can say: then the caller is asked. */
    private static <T extends Object> @Nullable T tried(Supplier<@Nullable T> question) {
        try {
            return question.get();
        } catch (FeignException.NotFound | FeignException.BadRequest | FeignException.Conflict | ServiceAway e) {
            return null;
        }
    }
}
