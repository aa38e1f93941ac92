package uk.brum.servicerequests.requests.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.requests.domain.Act;
import uk.brum.servicerequests.requests.domain.Addresses;
import uk.brum.servicerequests.requests.domain.Point;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.Refusal;
import uk.brum.servicerequests.requests.domain.RequestRefused;
import uk.brum.servicerequests.requests.domain.ServiceRequest;
import uk.brum.servicerequests.requests.domain.Terms;

/** Opens a request again because somebody whom it concerns says that it is not as the closing says. */
@Service
public class ChallengeClosure {

    /** As far as people walk past it every day. */
    private static final double NEAR_METRES = 500;

    private final ChangeRequest change;
    private final Terms terms;
    private final Addresses addresses;
    private final Time time;

    ChallengeClosure(ChangeRequest change, Terms terms, Addresses addresses, Time time) {
        this.change = change;
        this.terms = terms;
        this.addresses = addresses;
        this.time = time;
    }

    /** Who says so. @param homes asked only when it matters: the properties in the person's account */
    public record Challenger(
            @Nullable String personId, @Nullable String key, Homes homes) {}

    /** The properties that a person has added to their account. */
    public interface Homes {
        /** Their UPRNs. */
        List<String> uprns();
    }

    /**
     * Opens it again, under its reference and with its old clock.
     *
     * @throws RequestRefused when there is no such request, it is not closed, it is too late, or the person has nothing
     *     to do with it
     */
    public ServiceRequest challenge(Reference reference, String why, Challenger challenger) {
        Act act = new Act(time.now(), challenger.personId());
        return change.apply(reference, request -> {
                    boolean concerned =
                            madeBy(request, challenger) || request.isPublic() && livesNear(request, challenger.homes());
                    if (!concerned) {
                        throw new RequestRefused(
                                request.isPublic()
                                        ? new Refusal.ChallengeFromElsewhere()
                                        : new Refusal.RequestUnknown());
                    }
                    return request.challenged(why, terms.of(request.matter().category(), request.submittedAt()), act);
                })
                .state();
    }

    /** Whether this caller made the report, by account or by its key. */
    public static boolean madeBy(ServiceRequest request, Challenger challenger) {
        String person = request.reporter().personId();
        if (person != null) {
            return person.equals(challenger.personId());
        }
        String key = request.reporter().key();
        String given = challenger.key();
        return key != null
                && given != null
                && MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private boolean livesNear(ServiceRequest request, Homes homes) {
        Point place = request.place().point();
        return homes.uprns().stream()
                .anyMatch(uprn -> uprn.equals(request.place().uprn())
                        || place != null
                                && addresses.of(uprn) instanceof Addresses.Registered home
                                && home.point().metresTo(place) <= NEAR_METRES);
    }
}
