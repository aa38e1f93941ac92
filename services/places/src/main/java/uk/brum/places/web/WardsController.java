package uk.brum.places.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.city.NationalGrid.GridRef;
import uk.brum.city.NationalGrid.LatLon;
import uk.brum.places.application.FindWard;
import uk.brum.places.domain.PlaceRefused;
import uk.brum.places.domain.WardCode;
import uk.brum.places.domain.WardMap;
import uk.brum.places.domain.Wards;
import uk.brum.starter.security.PublicEndpoint;

/** Wards, for everybody. */
@RestController
@RequestMapping("/api/places/v1/wards")
class WardsController {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String OUT_OF_RANGE = "This is not a position in Britain.";

    private final Wards wards;
    private final FindWard findWard;

    WardsController(Wards wards, FindWard findWard) {
        this.wards = wards;
        this.findWard = findWard;
    }

    @PublicEndpoint
    @GetMapping
    ResponseEntity<WardView.ListView> all() {
        WardMap map = wards.map();
        return cached(
                map,
                new WardView.ListView(
                        map.all().stream().map(WardView.Summary::of).toList()));
    }

    @PublicEndpoint
    @GetMapping("/{code}")
    ResponseEntity<WardView> one(
            @PathVariable
                    @Pattern(
                            regexp = "[EWSN][0-9]{8}",
                            message = "A ward's code is a letter and 8 digits, like E05011154.")
                    String code) {
        WardMap map = wards.map();
        return WardCode.parse(code)
                .flatMap(map::find)
                .map(ward -> cached(map, WardView.of(ward)))
                .orElseThrow(PlaceRefused.WardUnknown::new);
    }

    @PublicEndpoint
    @GetMapping("/containing")
    WardView.Summary containing(
            @RequestParam(required = false)
                    @DecimalMin(value = "49", message = OUT_OF_RANGE)
                    @DecimalMax(value = "61", message = OUT_OF_RANGE)
                    @Nullable
                    Double lat,
            @RequestParam(required = false)
                    @DecimalMin(value = "-9", message = OUT_OF_RANGE)
                    @DecimalMax(value = "3", message = OUT_OF_RANGE)
                    @Nullable
                    Double lon,
            @RequestParam(required = false)
                    @DecimalMin(value = "0", message = OUT_OF_RANGE)
                    @DecimalMax(value = "700000", message = OUT_OF_RANGE)
                    @Nullable
                    Double easting,
            @RequestParam(required = false)
                    @DecimalMin(value = "0", message = OUT_OF_RANGE)
                    @DecimalMax(value = "1300000", message = OUT_OF_RANGE)
                    @Nullable
                    Double northing) {
        if ((lat == null) != (lon == null) || (easting == null) != (northing == null)) {
            throw new PlaceRefused.PointNeedsOnePair();
        }
        Optional<LatLon> position = lat == null || lon == null ? Optional.empty() : Optional.of(new LatLon(lat, lon));
        Optional<GridRef> grid =
                easting == null || northing == null ? Optional.empty() : Optional.of(new GridRef(easting, northing));
        return WardView.Summary.of(findWard.containing(position, grid));
    }

    private static <T> ResponseEntity<T> cached(WardMap map, T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag("wards-" + map.version())
                .body(body);
    }
}
