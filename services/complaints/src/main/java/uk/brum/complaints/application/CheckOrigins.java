package uk.brum.complaints.application;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
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

    private static final Logger LOG = LoggerFactory.getLogger(CheckOrigins.class);
    private static final int BATCH = 500;

    private final Complaints complaints;
    private final Origins origins;
    private final WatchClocks watch;

    CheckOrigins(Complaints complaints, Origins origins, WatchClocks watch) {
        this.complaints = complaints;
        this.origins = origins;
        this.watch = watch;
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
        int done = 0;
        Set<Origin.Kind> away = EnumSet.noneOf(Origin.Kind.class);
        for (ComplaintId id : complaints.withUncheckedOrigin(BATCH)) {
            try {
                Intake intake = complaints.find(id).orElseThrow().intake();
                Origin origin = Objects.requireNonNull(intake.origin());
                if (away.contains(origin.kind())) {
                    continue;
                }
                Origins.Answer answer = ask(origin, intake.people());
                if (answer instanceof Origins.Away) {
                    // the others of its kind wait for the next sweep
                    away.add(origin.kind());
                } else if (watch.look(id, toRecord(answer))) {
                    done++;
                }
            } catch (RuntimeException e) {
                // one that cannot be read must not keep the others from being checked
                LOG.error("What {} grew out of could not be checked", id, e);
            }
        }
        return done;
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
