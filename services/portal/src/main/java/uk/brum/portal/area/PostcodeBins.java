package uk.brum.portal.area;

import java.time.LocalDate;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.checkbinday.BinDays;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.ServiceToken;

/** Bin days of a street at once, from bin-schedules. */
@FeignClient(
        name = "bin-schedules",
        contextId = "postcode-bins",
        url = "${brum.urls.bin-schedules}",
        configuration = ServiceToken.class,
        fallbackFactory = PostcodeBins.Away.class)
interface PostcodeBins {

    @GetMapping("/api/bins/v1/postcodes/{postcode}/collections")
    Homes of(
            @PathVariable("postcode") String postcode,
            @RequestParam("from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam("to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to);

    /** The homes of the postcode, at most a hundred. */
    record Homes(List<Home> properties) {}

    /** One home; a home without its own containers has no collections. */
    record Home(String uprn, List<BinDays.BinCollection> collections) {}

    /** The page then says that the bin days are missing. */
    @Component
    class Away extends Absent<PostcodeBins> {
        Away() {
            super(PostcodeBins.class);
        }
    }
}
