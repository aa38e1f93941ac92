package uk.brum.servicerequests.following.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.catalogue.domain.Catalogue;
import uk.brum.servicerequests.following.application.InterestNames;
import uk.brum.servicerequests.requests.domain.Place;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Wards;

/** Names from the map of the wards and from the catalogue. */
@Component
class KnownNames implements InterestNames {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Wards wards;
    private final Catalogue catalogue;
    private final Clock clock;

    KnownNames(Wards wards, Catalogue catalogue, Clock clock) {
        this.wards = wards;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public @Nullable String ward(String code) {
        return wards.name(code);
    }

    @Override
    public @Nullable String wardAt(double latitude, double longitude) {
        String code = wards.containing(new Point(latitude, longitude));
        return code == null || code.equals(Place.OUTSIDE) ? null : wards.name(code);
    }

    @Override
    public @Nullable String category(String code) {
        return catalogue
                .category(code, LocalDate.ofInstant(clock.instant(), LONDON))
                .map(category -> category.naming().name())
                .orElse(null);
    }
}
