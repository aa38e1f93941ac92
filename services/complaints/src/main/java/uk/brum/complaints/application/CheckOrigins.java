package uk.brum.complaints.application;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.brum.complaints.application.Rounds.Step;
import uk.brum.complaints.domain.ComplaintCommand;
import uk.brum.complaints.domain.ComplaintId;
import uk.brum.complaints.domain.Complaints;
import uk.brum.complaints.domain.Intake;
import uk.brum.complaints.domain.Origin;
import uk.brum.complaints.domain.Refusal;
import uk.brum.complaints.domain.Refused;

/** Finds out whether there is what a complaint grew out of. A service that is away never keeps a complaint out. */
@Service
public class CheckOrigins {

    private static final int MOST = 500;

    private final Complaints complaints;
    private final Origins origins;
    private final WatchClocks watch;
    private final Rounds rounds;

    CheckOrigins(Complaints complaints, Origins origins, WatchClocks watch, Rounds rounds) {
        this.complaints = complaints;
        this.origins = origins;
        this.watch = watch;
        this.rounds = rounds;
    }

    /**
     * The same with its origin checked, or to be checked later.
     *
     * @param viewer who names it; a resident must be allowed to see it
     * @throws Refused when there is none that they may see
     */
    Intake checked(Intake intake, Viewer viewer) {
        Origin origin = intake.origin();
        if (origin == null || origin.checked() == Origin.Checked.YES) {
            return intake;
        }
        List<String> people = viewer.staff() ? List.of() : List.of(viewer.id());
        return switch (ask(origin, people)) {
            case Origins.Known known ->
                intake.of(origin.checked(Origin.Checked.YES)).in(known.wardCode());
            case Origins.Away _ -> intake.of(origin.checked(Origin.Checked.NOT_YET));
            case Origins.Unknown _ -> throw new Refused(new Refusal.OriginUnknown(origin.reference()));
        };
    }

    /** Checks what could not be checked before. @return how many are known about now */
    public int sweep() {
        Set<Origin.Kind> away = EnumSet.noneOf(Origin.Kind.class);
        return rounds.through(
                        complaints.withUncheckedOrigin(), "Checking the origin", MOST, place -> check(place.id(), away))
                .done();
    }

    /** @param away whom the others of its kind need not ask in this round */
    private Step check(ComplaintId id, Set<Origin.Kind> away) {
        Intake intake = complaints.find(id).orElseThrow().intake();
        Origin origin = Objects.requireNonNull(intake.origin());
        if (away.contains(origin.kind())) {
            return Step.LEFT;
        }
        Origins.Answer answer = ask(origin, intake.people());
        if (answer instanceof Origins.Away) {
            away.add(origin.kind());
            return Step.LEFT;
        }
        return Step.done(watch.look(id, toRecord(answer)));
    }

    private Origins.Answer ask(Origin origin, List<String> people) {
        if (origin.kind() != Origin.Kind.COMPLAINT) {
            return origins.ask(origin, people);
        }
        return ComplaintId.of(origin.reference())
                .flatMap(complaints::find)
                .filter(found -> people.isEmpty() || people.stream().anyMatch(found::isFrom))
                .<Origins.Answer>map(found -> new Origins.Known(found.intake().wardCode()))
                .orElseGet(Origins.Unknown::new);
    }

    private static ComplaintCommand toRecord(Origins.Answer answer) {
        return answer instanceof Origins.Known known
                ? new ComplaintCommand.RecordOrigin(true, known.wardCode())
                : new ComplaintCommand.RecordOrigin(false, null);
    }
}
