package uk.brum.portal.staff.queues;

import feign.FeignException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.brum.pages.Words;
import uk.brum.portal.problems.Refusal;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.staff.queues.Desk.Row;
import uk.brum.portal.staff.queues.Holders.Held;
import uk.brum.portal.staff.queues.Holders.Holder;

/** Takes, puts back and gives out requests, one by one, and takes that back as long as nobody changed it since. */
@Component
class HandingOut {

    private final Desk desk;
    private final Holders holders;
    private final Undo undo;
    private final Words words;

    HandingOut(Desk desk, Holders holders, Undo undo, Words words) {
        this.desk = desk;
        this.holders = holders;
        this.undo = undo;
        this.words = words;
    }

    Outcome claim(List<String> references, String owner) {
        return each("claimed", references, desk::claim, owner);
    }

    Outcome putBack(List<String> references, String owner) {
        return each("back", references, desk::putBack, owner);
    }

    private Outcome each(String kind, List<String> references, Function<String, Row> act, String owner) {
        var items = new ArrayList<Outcome.One>();
        var steps = new ArrayList<Undo.Step>();
        for (String reference : references) {
            String why = tried(() -> {
                Holder before = now(reference);
                Row after = act.apply(reference);
                steps.add(
                        new Undo.Step(reference, before, new Holder(after.team(), after.assignee(), after.priority())));
                return null;
            });
            items.add(new Outcome.One(reference, why));
        }
        return new Outcome(kind, items, undo.keep(owner, steps));
    }

    /** Gives many at once; each has its own result. */
    Outcome give(Desk.Assignment assignment, String owner) {
        Map<String, Holder> before = new LinkedHashMap<>();
        for (String reference : assignment.references()) {
            tried(() -> {
                before.put(reference, now(reference));
                return null;
            });
        }
        var items = new ArrayList<Outcome.One>();
        var steps = new ArrayList<Undo.Step>();
        for (Desk.Result result : desk.assign(assignment).items()) {
            items.add(new Outcome.One(result.reference(), result.assigned() ? null : why(result.why())));
            Holder was = before.get(result.reference());
            if (result.assigned() && was != null) {
                steps.add(new Undo.Step(result.reference(), was, after(was, assignment)));
            }
        }
        return new Outcome("given", items, undo.keep(owner, steps));
    }

    private static Holder after(Holder before, Desk.Assignment assignment) {
        return new Holder(
                assignment.team() == null ? before.team() : assignment.team(),
                assignment.assignee(),
                assignment.priority() == null ? before.priority() : assignment.priority());
    }

    /** Puts back what was before, wherever it still is as we left it. */
    Outcome undo(String id, String owner) {
        var items = new ArrayList<Outcome.One>();
        for (Undo.Step step : undo.take(owner, id)) {
            items.add(new Outcome.One(step.reference(), tried(() -> undone(step))));
        }
        return new Outcome("undone", items, null);
    }

    private @Nullable String undone(Undo.Step step) {
        ResponseEntity<Held> now = holders.of(step.reference());
        Held held = Objects.requireNonNull(now.getBody());
        String version = now.getHeaders().getETag();
        if (version == null || !step.after().same(held.assignment())) {
            return words.of("staff.queues.undo.changed");
        }
        try {
            holders.give(step.reference(), version, step.before());
            return null;
        } catch (FeignException.FeignClientException e) {
            if (e.status() != HttpStatus.PRECONDITION_FAILED.value()) {
                throw e;
            }
            return words.of("staff.queues.undo.changed");
        }
    }

    private Holder now(String reference) {
        Held held = Objects.requireNonNull(holders.of(reference).getBody());
        return held.assignment() == null ? new Holder(null, null, null) : held.assignment();
    }

    /** Null when it went well, else why not. */
    private @Nullable String tried(java.util.function.Supplier<@Nullable String> act) {
        try {
            return act.get();
        } catch (FeignException.Unauthorized e) {
            throw e;
        } catch (FeignException.FeignClientException e) {
            return why(Refusal.of(e).detail());
        } catch (ServiceAway e) {
            return words.of("staff.queues.away.act");
        }
    }

    private String why(@Nullable String detail) {
        return detail == null ? words.of("staff.queues.refused") : detail;
    }
}
