package uk.brum.portal.staff.customer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.portal.checkbinday.Addresses.Address;
import uk.brum.portal.checkbinday.BinDaysPage;
import uk.brum.portal.checkbinday.BinDaysPages;
import uk.brum.portal.checkbinday.Homes;
import uk.brum.portal.checkbinday.KnownBinDays;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.ServiceAway;

/** Homes with their next bin days. */
@Component
class CustomerHomes {

    private final Homes homes;
    private final KnownBinDays binDays;
    private final BinDaysPages pages;

    CustomerHomes(Homes homes, KnownBinDays binDays, BinDaysPages pages) {
        this.homes = homes;
        this.binDays = binDays;
        this.pages = pages;
    }

    /** @throws NotThere when there is no such address */
    Customer.Home the(String uprn) {
        return with(uprn, null, homes.find(uprn));
    }

    /** One that a person keeps; it stays on the page when its address is there no more. */
    Customer.Home of(String uprn, @Nullable String label) {
        try {
            return with(uprn, label, homes.find(uprn));
        } catch (NotThere e) {
            return new Customer.Home(uprn, label, null, null, false);
        }
    }

    private Customer.Home with(String uprn, @Nullable String label, @Nullable Address address) {
        try {
            BinDaysPage bins = pages.of(binDays.of(uprn).days());
            return new Customer.Home(uprn, label, address, bins.next(), true);
        } catch (NotThere e) {
            return new Customer.Home(uprn, label, address, null, true);
        } catch (ServiceAway e) {
            return new Customer.Home(uprn, label, address, null, false);
        }
    }
}
