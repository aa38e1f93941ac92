package uk.brum.complaints.application;

import org.springframework.stereotype.Service;
import uk.brum.complaints.application.Rounds.Step;
import uk.brum.complaints.domain.Waiting;

/** Writes complaints that an earlier release, or under an earlier master key, has stored as they are written now. */
@Service
public class RenewStored {

    private static final int MOST = 500;

    private final StoredShapes shapes;
    private final Rounds rounds;

    RenewStored(StoredShapes shapes, Rounds rounds) {
        this.shapes = shapes;
        this.rounds = rounds;
    }

    /** Gives some of them the fields that this release asks by. @return how many; 0 when none is left that opens */
    public int sweep() {
        return renew(shapes.outdated(), "Renewing", MOST);
    }

    /** While a master key changes, seals with the new one what lies under another, as far as it opens. @return how many */
    public int reseal() {
        return renew(shapes.underOtherKeys(), "Sealing anew", Integer.MAX_VALUE);
    }

    private int renew(Waiting waiting, String what, int most) {
        return rounds.through(waiting, what, most, place -> Step.done(shapes.renew(place.id())))
                .done();
    }
}
