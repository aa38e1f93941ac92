package uk.brum.portal.staff.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.checkbinday.Addresses.Address;
import uk.brum.portal.checkbinday.BinDaysPage;
import uk.brum.portal.problems.Part;
import uk.brum.portal.reportmissedbin.MissedCollections.MissedCollection;
import uk.brum.portal.staff.queues.Desk;

/** Everything about one person that the page shows; a part is missing when its service is away. */
public record Customer(
        People.Person person,
        Part<CareOf.Care> care,
        List<Home> homes,
        Part<List<Desk.Row>> requests,
        Part<List<MissedCollection>> missed,
        Part<List<ComplaintsOf.Summary>> complaints,
        Part<List<MessagesSent.Message>> messages) {

    /**
     * A home and its next bin day.
     *
     * @param label the person's own name for it, or null
     * @param address null when places is away
     * @param next null when there is none or nobody can say
     * @param bins whether bin days could be asked for
     */
    public record Home(
            String uprn,
            @Nullable String label,
            @Nullable Address address,
            BinDaysPage.@Nullable Day next,
            boolean bins) {

        /** "12 Hazelwell Rise, Moseley, B13 8DC", or the number alone. */
        public String name() {
            return address == null ? "UPRN " + uprn : address.oneLine() + ", " + address.postcode();
        }
    }
}
