package uk.brum.portal.complain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.brum.portal.account.MyAccount.Me;
import uk.brum.portal.complaints.NewComplaint;
import uk.brum.portal.complaints.NewComplaint.Party;
import uk.brum.portal.complaints.NewComplaint.Representative;

/** Makes of the answers what the service takes in. */
final class Composing {

    private Composing() {}

    static NewComplaint of(ComplaintDraft draft, Whom whom, Reach reach, Needs needs, Me me) {
        var own = new Party(me.name(), me.email(), given(reach.phone()), given(reach.address()));
        boolean speaks = whom.who().equals("other");
        return new NewComplaint(
                draft.kind(),
                draft.words(),
                speaks ? List.of(other(whom)) : parties(own, whom),
                speaks ? new Representative(own) : null,
                draft.origin(),
                new NewComplaint.Needs(adjustments(needs), reach.by()));
    }

    private static List<Party> parties(Party own, Whom whom) {
        var parties = new ArrayList<>(List.of(own));
        if (whom.who().equals("several")) {
            whom.others().forEach(name -> parties.add(new Party(name, null, null, null)));
        }
        return parties;
    }

    /** One field takes whatever the person knows; its form tells what it is. */
    private static Party other(Whom whom) {
        String reach = whom.reach();
        boolean email = reach.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
        boolean phone = reach.matches("\\+?[0-9 ]{5,19}");
        return new Party(whom.name(), email ? reach : null, phone ? reach : null, email || phone ? null : given(reach));
    }

    private static List<String> adjustments(Needs needs) {
        return Stream.concat(
                        Adjustment.among(needs.chosen()).stream().map(one -> one.forStaff(needs.language())),
                        Stream.of(needs.other()).filter(text -> !text.isEmpty()))
                .toList();
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
