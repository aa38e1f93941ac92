package uk.brum.portal.needs;

import feign.FeignException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.brum.portal.needs.MyAdjustments.Adjustments;
import uk.brum.portal.problems.ServiceAway;
import uk.brum.portal.staff.customer.CareWords;

/** What a person has said in their account that they need, for a form that asks for it too. */
@Component
public class KnownNeeds {

    private final MyAdjustments adjustments;
    private final CareWords words;

    KnownNeeds(MyAdjustments adjustments, CareWords words) {
        this.adjustments = adjustments;
        this.words = words;
    }

    /**
     * @param asked those that the form has a choice for, as accounts spells them
     * @param language that they speak best, in words; empty when they did not say
     * @param more everything else, in words
     */
    public record Known(List<String> asked, String language, List<String> more) {}

    /**
     * Empty for nobody, for staff, whose needs these are not, for who said nothing yet, and while accounts is away: then the
     * form asks as if nothing were known.
     *
     * @param choices what the form has a choice for, as accounts spells them
     */
    public Optional<Known> of(@Nullable Principal person, List<String> choices) {
        if (person == null) {
            return Optional.empty();
        }
        try {
            Adjustments now = adjustments.mine();
            return now.needs().isEmpty() && now.other() == null ? Optional.empty() : Optional.of(known(now, choices));
        } catch (FeignException | ServiceAway e) {
            return Optional.empty();
        }
    }

    private Known known(Adjustments now, List<String> choices) {
        List<String> asked = new ArrayList<>(now.needs());
        asked.retainAll(choices);
        List<String> others = new ArrayList<>(now.needs());
        others.removeAll(choices);
        String language = now.language() == null ? "" : words.language(now.language());
        return new Known(asked, language, words.lines(null, others, List.of(), now.other()));
    }
}
