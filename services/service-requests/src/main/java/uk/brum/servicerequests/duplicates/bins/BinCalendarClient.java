package uk.brum.servicerequests.duplicates.bins;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public collections of a home; anybody may ask, so no token is needed. */
@FeignClient(name = "bin-calendar", url = "${brum.urls.bin-schedules}", fallbackFactory = BinCalendarAway.class)
interface BinCalendarClient {

    /** What is collected when; fields that we do not need are left out. */
    record Calendar(@Nullable List<Collected> collections) {}

    /** A collection. */
    record Collected(
            @Nullable LocalDate date,
            @Nullable String streamName,
            @Nullable String status,
            @Nullable String state) {}

    /** Dates are written out by the caller: the client would write them in the manner of the machine's country. */
    @GetMapping("/api/bins/v1/properties/{uprn}/collections")
    @Nullable
    Calendar collections(@PathVariable String uprn, @RequestParam String from, @RequestParam String to);
}
