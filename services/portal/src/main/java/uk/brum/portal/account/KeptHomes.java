package uk.brum.portal.account;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.portal.account.MyAccount.Property;
import uk.brum.portal.checkbinday.Addresses.Address;
import uk.brum.portal.checkbinday.BinDaysPage;
import uk.brum.portal.checkbinday.Homes;
import uk.brum.portal.checkbinday.KnownBinDays;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.words.Days;

/** The homes of an account with their addresses and next collections, all asked for at once. */
@Component
class KeptHomes {

    private final Homes homes;
    private final KnownBinDays binDays;
    private final Days days;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    KeptHomes(Homes homes, KnownBinDays binDays, Days days) {
        this.homes = homes;
        this.binDays = binDays;
        this.days = days;
    }

    List<KeptHome> of(List<Property> properties) {
        List<Future<KeptHome>> asked = properties.stream()
                .map(property -> threads.submit((Callable<KeptHome>) () -> kept(property)))
                .toList();
        return asked.stream().map(KeptHomes::answer).toList();
    }

    private KeptHome kept(Property property) {
        Address address = null;
        String trouble = null;
        BinDaysPage.Day next = null;
        try {
            address = homes.find(property.uprn());
            next = BinDaysPage.of(binDays.of(property.uprn()).days(), days).next();
        } catch (NotThere e) {
            trouble = "We do not collect bins from this address.";
        } catch (ServiceAway e) {
            trouble = "We cannot show bin days just now.";
        }
        return new KeptHome(property, address, next, trouble);
    }

    private static KeptHome answer(Future<KeptHome> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * A home as the account page shows it.
     *
     * @param next the next bin day, or null
     * @param trouble why there is none, or null
     */
    record KeptHome(
            Property property,
            @Nullable Address address,
            BinDaysPage.@Nullable Day next,
            @Nullable String trouble) {

        /** The person's own name for it, else the first line of the address. */
        public String name() {
            if (property.label() != null) {
                return property.label();
            }
            return address == null ? "Property " + property.uprn() : address.firstLine();
        }
    }
}
