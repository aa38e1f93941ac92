package uk.brum.portal.checkbinday;

import java.time.LocalDate;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.portal.problems.Absent;

/** The public bin calendar of bin-schedules; nobody needs a token for it. */
@FeignClient(
        name = "bin-schedules",
        contextId = "bin-calendar",
        url = "${brum.urls.bin-schedules}",
        fallbackFactory = BinCalendar.Away.class)
interface BinCalendar {

    @GetMapping("/api/bins/v1/properties/{uprn}/collections")
    BinDays of(
            @PathVariable("uprn") String uprn,
            @RequestParam("from") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam("to") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to);

    /** {@link KnownBinDays} then shows what it last knew. */
    @Component
    class Away extends Absent<BinCalendar> {
        Away() {
            super(BinCalendar.class);
        }
    }
}
