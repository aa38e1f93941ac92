package uk.brum.servicerequests.duplicates.web;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.duplicates.application.FindBooked;
import uk.brum.servicerequests.requests.domain.Reference;

/** For staff, the booked collections that a report of waste may be about. */
@RestController
class BookedCollectionsController {

    private final FindBooked find;

    BookedCollectionsController(FindBooked find) {
        this.find = find;
    }

    record BookedCollectionView(
            String bookingReference,
            LocalDate collectionDate,
            String state,
            String items,
            @Nullable Integer metres) {

        static BookedCollectionView of(FindBooked.Found found) {
            var booking = found.booking();
            return new BookedCollectionView(
                    booking.reference(), booking.date(), booking.state().code(), booking.items(), found.metres());
        }
    }

    record BookedCollectionList(List<BookedCollectionView> items) {}

    @PreAuthorize("hasAnyRole('AGENT','SUPERVISOR','FIELDWORKER')")
    @GetMapping("/api/requests/v1/requests/{reference}/booked-collections")
    ResponseEntity<BookedCollectionList> around(
            @PathVariable
                    @Pattern(regexp = "SR-[0-9A-Z]{4}-[0-9A-Z]{4}", message = "A reference looks like SR-7K2M-9QXD")
                    String reference) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new BookedCollectionList(find.around(new Reference(reference)).stream()
                        .map(BookedCollectionView::of)
                        .toList()));
    }
}
