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
import uk.brum.portal.checkbinday.BinDays;
import uk.brum.portal.checkbinday.BinDaysPage;
import uk.brum.portal.checkbinday.BinDaysPages;
import uk.brum.portal.checkbinday.Homes;
import uk.brum.portal.checkbinday.KnownBinDays;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.ServiceAway;

/** The homes of an account with their addresses and next collections, all asked for at once. */
@Component
class KeptHomes {

    private final Homes homes;
    private final KnownBinDays binDays;
    private final BinDaysPages pages;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    KeptHomes(Homes homes, KnownBinDays binDays, BinDaysPages pages) {
        this.homes = homes;
        this.binDays = binDays;
        this.pages = pages;
    }

    List<KeptHome> of(List<Property> properties) {
        List<Future<Asked>> asked = properties.stream()
                .map(property -> threads.submit((Callable<Asked>) () -> ask(property)))
                .toList();
        // words are chosen on the request's own thread, which knows the language
        return asked.stream().map(KeptHomes::answer).map(this::kept).toList();
    }

    private Asked ask(Property property) {
        Address address = null;
        try {
            address = homes.find(property.uprn());
            return new Asked(property, address, binDays.of(property.uprn()).days(), null);
        } catch (NotThere e) {
            return new Asked(property, address, null, "account.home.not-collected");
        } catch (ServiceAway e) {
            return new Asked(property, address, null, "account.home.away");
        }
    }

    private KeptHome kept(Asked asked) {
        return new KeptHome(
                asked.property(),
                asked.address(),
                asked.days() == null ? null : pages.of(asked.days()).next(),
                asked.trouble());
    }

    private static Asked answer(Future<Asked> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private record Asked(
            Property property,
            @Nullable Address address,
            @Nullable BinDays days,
            @Nullable String trouble) {}

    /**
     * A home as the account page shows it.
     *
     * @param next the next bin day, or null
     * @param trouble the key of why there is none, or null
     */
    record KeptHome(
            Property property,
            @Nullable Address address,
            BinDaysPage.@Nullable Day next,
            @Nullable String trouble) {

        /** The person's own name for it, else the first line of the address, or null when nobody can say. */
        public @Nullable String name() {
            if (property.label() != null) {
                return property.label();
            }
            return address == null ? null : address.firstLine();
        }
    }
}
