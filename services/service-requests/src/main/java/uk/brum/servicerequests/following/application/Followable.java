package uk.brum.servicerequests.following.application;

import uk.brum.servicerequests.following.domain.FollowingRefusal;
import uk.brum.servicerequests.following.domain.FollowingRefused;
import uk.brum.servicerequests.following.domain.Interest;

/** What there is to follow: nobody is promised news of what does not exist. */
public final class Followable {

    private final PublicRequests requests;
    private final InterestNames names;

    public Followable(PublicRequests requests, InterestNames names) {
        this.requests = requests;
        this.names = names;
    }

    /** @throws FollowingRefused when there is no such public report, or no such category (any more) */
    void require(Interest interest) {
        if (interest instanceof Interest.OneRequest one
                && requests.find(one.reference()).isEmpty()) {
            throw new FollowingRefused(new FollowingRefusal.ReportUnknown());
        }
        String category = interest.category();
        if (category != null && names.category(category) == null) {
            throw new FollowingRefused(new FollowingRefusal.CategoryUnknown());
        }
    }
}
