package uk.brum.portal.staff.search;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.checkbinday.Addresses.Address;
import uk.brum.portal.problems.Part;
import uk.brum.portal.reportmissedbin.MissedCollections.MissedCollection;
import uk.brum.portal.staff.customer.ComplaintsOf;
import uk.brum.portal.staff.customer.People;
import uk.brum.portal.staff.queues.Desk;

/** What each service found; a part is missing when its service is away, and null when it was not asked. */
public record Found(
        @Nullable Part<List<People.Person>> people,
        @Nullable Part<List<Address>> homes,
        @Nullable Part<List<Desk.Row>> requests,
        @Nullable Part<List<MissedCollection>> missed,
        @Nullable Part<List<ComplaintsOf.Summary>> complaints) {

    /** The page of the one hit; null when there are none or several, or a part is missing. */
    @Nullable
    String theOne() {
        List<String> pages = pages();
        return pages.size() == 1 && !anyMissing() ? pages.getFirst() : null;
    }

    /** Whether everything that was asked answered, and nothing was found. */
    public boolean nothing() {
        return pages().isEmpty() && !anyMissing();
    }

    private List<String> pages() {
        return Stream.of(
                        pages(people, person -> "/staff/people/" + person.personId()),
                        pages(homes, home -> "/staff/properties/" + home.uprn()),
                        pages(requests, request -> "/staff/requests/" + request.reference()),
                        pages(missed, report -> "/staff/missed-bins/" + report.reference()),
                        pages(complaints, complaint -> "/staff/complaints/" + complaint.reference()))
                .flatMap(List::stream)
                .toList();
    }

    private static <T extends Object> List<String> pages(@Nullable Part<List<T>> part, Function<T, String> page) {
        return part == null
                ? List.of()
                : part.orElse(List.of()).stream().map(page).toList();
    }

    private boolean anyMissing() {
        return missing(people) || missing(homes) || missing(requests) || missing(missed) || missing(complaints);
    }

    private static boolean missing(@Nullable Part<?> part) {
        return part != null && part.missing();
    }
}
