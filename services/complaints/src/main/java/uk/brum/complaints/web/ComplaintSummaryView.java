package uk.brum.complaints.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Complaint;
import uk.brum.complaints.domain.Status;

/** A complaint in a list: nothing of who complains or what about. */
record ComplaintSummaryView(
        String reference,
        String kind,
        String status,
        String statusText,
        int stage,
        Instant receivedAt,
        @Nullable ClockView clock,
        @Nullable String handler,
        @Nullable Boolean restricted,
        @Nullable String awaits) {

    /** A page of them. */
    record Page(List<ComplaintSummaryView> items, @Nullable String nextCursor) {}

    /** For whoever looks at the list: whoever speaks for somebody who has not agreed sees only that we have it. */
    static ComplaintSummaryView of(Complaint complaint, boolean forStaff, String viewer) {
        if (!forStaff && complaint.intake().awaitsConsentFor(viewer)) {
            return new ComplaintSummaryView(
                    complaint.id().text(),
                    complaint.intake().kind().id(),
                    Status.RECEIVED.code(),
                    ComplaintView.UNTIL_CONSENT,
                    1,
                    complaint.intake().receivedAt(),
                    null,
                    null,
                    null,
                    ComplaintView.CONSENT);
        }
        return new ComplaintSummaryView(
                complaint.id().text(),
                complaint.intake().kind().id(),
                complaint.status().code(),
                complaint.inWords(),
                complaint.stage(),
                complaint.intake().receivedAt(),
                complaint.presentClock().map(ClockView::of).orElse(null),
                forStaff ? complaint.presentStage().handler() : null,
                forStaff ? complaint.privacy().restricted() : null,
                null);
    }
}
