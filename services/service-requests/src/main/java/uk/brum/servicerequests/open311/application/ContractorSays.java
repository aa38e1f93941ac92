package uk.brum.servicerequests.open311.application;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.open311.domain.UpdateStatus;
import uk.brum.servicerequests.requests.application.ChangeRequest;
import uk.brum.servicerequests.requests.application.Time;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Audience;
import uk.brum.servicerequests.requests.domain.CategoryTerms;
import uk.brum.servicerequests.requests.domain.Change;
import uk.brum.servicerequests.requests.domain.Closing;
import uk.brum.servicerequests.requests.domain.Ending;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.RequestStatus;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Terms;

/**
 * What a contractor says of a request that was sent on to it. Work that began or is planned is taken at its word; an end
 * only as the rules of the request allow it – without the proof that its category wants it stays open, and staff read
 * what the contractor said.
 */
@Service
public class ContractorSays {

    private final ChangeRequest requests;
    private final Terms terms;
    private final Time time;

    ContractorSays(ChangeRequest requests, Terms terms, Time time) {
        this.requests = requests;
        this.terms = terms;
        this.time = time;
    }

    /** @param by names the update for ever: one that was taken before changes nothing */
    public record Word(UpdateStatus status, @Nullable String text, String contractor, String by) {}

    /** Takes an update in; again and again comes to the same. */
    public void take(Reference reference, Word word) {
        requests.apply(reference, request -> isKnown(request, word.by()) ? null : change(request, word));
    }

    static boolean isKnown(ServiceRequest request, String by) {
        return request.history().stream().anyMatch(entry -> by.equals(entry.by()));
    }

    private @Nullable Change change(ServiceRequest request, Word word) {
        Act act = new Act(time.now(), word.by());
        if (!request.status().open()) {
            return request.noted(Audience.STAFF, told(word), act);
        }
        return switch (word.status()) {
            case INVESTIGATING -> acknowledged(request, word, act);
            case IN_PROGRESS -> started(request, word, act);
            case FIXED, CLOSED -> ended(request, Ending.DONE, word, act);
            case NO_FURTHER_ACTION -> ended(request, Ending.WILL_NOT_BE_DONE, word, act);
            case NOT_COUNCILS_RESPONSIBILITY -> ended(request, Ending.NOT_OURS, word, act);
            case ACTION_SCHEDULED -> request.noted(Audience.PUBLIC, spoken(word), act);
            // these are for staff to decide; the contractor's word is not enough
            case OPEN, DUPLICATE, INTERNAL_REFERRAL, FOR_TRIAGE, CANCELLED, REOPEN ->
                request.noted(Audience.STAFF, told(word), act);
        };
    }

    private static @Nullable Change acknowledged(ServiceRequest request, Word word, Act act) {
        boolean unseen = request.status() == RequestStatus.SUBMITTED || request.status() == RequestStatus.REOPENED;
        if (!unseen) {
            return request.noted(Audience.PUBLIC, spoken(word), act);
        }
        Change seen = request.acknowledged(act);
        String text = word.text();
        Change told = text == null ? null : seen.state().noted(Audience.PUBLIC, text, act);
        return told == null ? seen : seen.and(told);
    }

    private static @Nullable Change started(ServiceRequest request, Word word, Act act) {
        boolean goesOn = request.status() == RequestStatus.IN_PROGRESS || request.status() == RequestStatus.WAITING;
        return goesOn ? request.noted(Audience.PUBLIC, spoken(word), act) : request.started(spoken(word), act);
    }

    private @Nullable Change ended(ServiceRequest request, Ending ending, Word word, Act act) {
        CategoryTerms of = terms.of(request.matter().category(), act.at());
        boolean explained = word.text() != null;
        boolean allowed = ending == Ending.DONE ? of.proofToClose().isEmpty() : explained;
        return allowed
                ? request.closed(new Closing(ending, act.at(), spoken(word), null), Set.of(), time.workingDays(), act)
                : request.noted(Audience.STAFF, told(word), act);
    }

    private static String spoken(Word word) {
        String text = word.text();
        return text != null ? text : word.contractor() + ": " + plain(word.status()) + ".";
    }

    private static String told(Word word) {
        String text = word.text();
        return word.contractor() + " says: " + plain(word.status()) + "." + (text == null ? "" : " " + text);
    }

    private static String plain(UpdateStatus status) {
        return status.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
