package uk.brum.servicerequests.desk.application;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.desk.domain.Access;
import uk.brum.servicerequests.desk.domain.Accesses;
import uk.brum.servicerequests.requests.application.FindRequests;
import uk.brum.servicerequests.requests.application.Time;
import uk.brum.servicerequests.requests.domain.Page;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Wanted;
import uk.brum.servicerequests.requests.domain.Wanted.Criterion;

/** Finds reports for staff, by what somebody on the phone can say and by what a queue needs, and records who saw which. */
@Service
public class FindForDesk {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final FindRequests requests;
    private final Accesses accesses;
    private final Time time;

    FindForDesk(FindRequests requests, Accesses accesses, Time time) {
        this.requests = requests;
        this.accesses = accesses;
        this.time = time;
    }

    /** How a request stands to its clock. */
    public enum ClockState {
        OVERDUE,
        DUE_TODAY,
        PAUSED,
        HELD
    }

    /**
     * A question of the desk.
     *
     * @param words a reference, an email address, a phone number, a postcode, or words of the report
     * @param further what else must hold
     * @param clock how it must stand to its clock; HELD are those that wait for a person to look
     */
    public record Question(
            @Nullable String words,
            List<Criterion> further,
            @Nullable ClockState clock,
            Wanted.Order order,
            @Nullable String cursor) {}

    /** A page of what is asked for; that this member of staff saw it is written down first. */
    public Page find(Question question, int limit, String staff) {
        Page page = answer(question, limit);
        if (!page.items().isEmpty()) {
            accesses.add(new Access(
                    staff,
                    "search",
                    page.items().stream()
                            .map(request -> request.reference().text())
                            .toList(),
                    time.now()));
        }
        return page;
    }

    /** @throws uk.brum.servicerequests.requests.domain.RequestRefused when there is no such request */
    public void requireKnown(String reference) {
        requests.by(new Reference(reference));
    }

    private Page answer(Question question, int limit) {
        String words = question.words() == null ? "" : question.words().strip();
        Optional<Reference> reference = Reference.of(words.toUpperCase(java.util.Locale.ROOT));
        if (reference.isPresent()) {
            List<ServiceRequest> one = requests.by(List.of(reference.get()));
            return new Page(one, null);
        }
        List<Criterion> criteria = new ArrayList<>(question.further());
        if (!words.isEmpty()) {
            criteria.add(isContact(words) ? new Wanted.ByContact(words) : new Wanted.WithWords(words));
        }
        if (question.clock() != null) {
            criteria.addAll(of(question.clock()));
        }
        return requests.page(new Wanted(criteria, question.order(), question.cursor(), limit));
    }

    private List<Criterion> of(ClockState clock) {
        Instant now = time.now();
        Instant endOfDay = now.atZone(LONDON)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(LONDON)
                .toInstant();
        Criterion running = new Wanted.InStatus(Set.of(
                RequestStatus.SUBMITTED,
                RequestStatus.ACKNOWLEDGED,
                RequestStatus.ASSIGNED,
                RequestStatus.IN_PROGRESS,
                RequestStatus.REOPENED));
        return switch (clock) {
            case OVERDUE -> List.of(new Wanted.IsOpen(true), running, new Wanted.Due(null, now));
            case DUE_TODAY -> List.of(new Wanted.IsOpen(true), running, new Wanted.Due(now, endOfDay));
            case PAUSED -> List.of(new Wanted.IsOpen(true), new Wanted.InStatus(Set.of(RequestStatus.WAITING)));
            case HELD -> List.of(new Wanted.Hidden());
        };
    }

    /** An email address or a phone number; a postcode has letters. */
    private static boolean isContact(String words) {
        return words.contains("@") || words.matches("[+(]?[0-9][0-9 ()-]{6,20}");
    }
}
