package uk.brum.portal.complaints;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.brum.portal.problems.Part;

/** The complaints that grew out of a report, for the page of that report and for their owner alone. */
@Component
public final class LinkedComplaints {

    private static final int A_FEW = 10;

    private final Complaints complaints;

    LinkedComplaints(Complaints complaints) {
        this.complaints = complaints;
    }

    /** None when the service is away: the report itself is shown. */
    public List<Complaints.Line> about(String reference) {
        return Part.of(() -> complaints.mine(reference, A_FEW, null).items()).orElse(List.of());
    }
}
