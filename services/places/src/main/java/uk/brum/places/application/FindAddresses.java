package uk.brum.places.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.brum.places.domain.Address;
import uk.brum.places.domain.Addresses;
import uk.brum.places.domain.Page;
import uk.brum.places.domain.PlaceRefused;
import uk.brum.places.domain.Postcode;
import uk.brum.places.domain.Words;

/** Finds addresses by postcode or by words. */
@Service
public final class FindAddresses {

    private final Addresses addresses;

    public FindAddresses(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Finds by one of the two.
     *
     * @throws PlaceRefused when both are given or none, or when the postcode is none
     */
    public Page<Address> find(Optional<String> postcode, Optional<String> words, Page.Wanted wanted) {
        if (postcode.isPresent() == words.isPresent()) {
            throw new PlaceRefused.SearchNeedsOneThing();
        }
        if (postcode.isPresent()) {
            Postcode known = postcode.flatMap(Postcode::parse).orElseThrow(PlaceRefused.PostcodeNotRecognised::new);
            return addresses.ofPostcode(known, wanted);
        }
        return addresses.matching(Words.sought(words.orElseThrow()), wanted);
    }
}
