package uk.brum.portal.checkbinday;

import feign.FeignException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.pages.Words;
import uk.brum.portal.checkbinday.Addresses.Address;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.problems.ServiceAway;

/** The address of a home, by its property number. */
@Component
public class Homes {

    private static final Pattern UPRN = Pattern.compile("[1-9][0-9]{0,11}");

    private final Addresses addresses;
    private final Words words;

    Homes(Addresses addresses, Words words) {
        this.addresses = addresses;
        this.words = words;
    }

    /**
     * @return the address, or null when places is away: most pages can do without it
     * @throws NotThere when there is no such address
     */
    public @Nullable Address find(String uprn) {
        if (!UPRN.matcher(uprn).matches()) {
            throw new NotThere("a property number");
        }
        try {
            return addresses.byUprn(uprn);
        } catch (FeignException.NotFound | FeignException.BadRequest e) {
            throw new NotThere("address " + uprn);
        } catch (ServiceAway e) {
            return null;
        }
    }

    /** "12 Hazelwell Rise", or words that stand for it. */
    public String name(String uprn) {
        return nameOf(find(uprn));
    }

    /** As {@link #name}, of an address that was looked up before. */
    public String nameOf(@Nullable Address address) {
        return address == null ? words.of("checkbinday.home-unknown") : address.firstLine();
    }
}
