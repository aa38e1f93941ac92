package uk.brum.complaints.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.policy.ComplaintKind;

/**
 * How a complaint came in.
 *
 * @param kind by which procedure it is handled
 * @param receivedAt when it reached the council, which may be before it was typed in; all clocks count from it
 * @param words what was said, as it was said
 * @param complainants those affected; the first one speaks for a joint complaint
 * @param representative who speaks for them, null when they speak for themselves
 * @param origin null when it stands alone
 * @param wardCode where the matter lies, null when that does not apply
 */
public record Intake(
        ComplaintKind kind,
        Channel channel,
        Instant receivedAt,
        String words,
        List<Party> complainants,
        @Nullable Representative representative,
        @Nullable Origin origin,
        Needs needs,
        @Nullable String wardCode) {

    public Intake {
        complainants = List.copyOf(complainants);
    }

    /** Whom to write to. */
    public Party correspondent() {
        return representative == null ? complainants.getFirst() : representative.person();
    }

    /** Whether emails can reach whom we write to: by the address they gave, or that of their account. */
    boolean hasEmail() {
        return correspondent().email() != null || correspondent().personId() != null;
    }

    /** The accounts that may follow it. */
    public List<String> people() {
        Stream<Party> all = representative == null
                ? complainants.stream()
                : Stream.concat(complainants.stream(), Stream.of(representative.person()));
        return all.map(Party::personId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    /** Whether somebody speaks for another whose agreement we do not have yet. */
    public boolean awaitsConsent() {
        return representative != null && representative.consent() == null;
    }

    Intake consented(String how, Instant at) {
        Representative speaker = Objects.requireNonNull(representative);
        return with(words, complainants, new Representative(speaker.person(), how, at), needs);
    }

    /** The same with what is known of its origin. */
    public Intake of(Origin known) {
        return new Intake(kind, channel, receivedAt, words, complainants, representative, known, needs, wardCode);
    }

    /** The same in the ward of its origin, unless another was said. */
    public Intake in(@Nullable String ward) {
        return wardCode != null || ward == null
                ? this
                : new Intake(kind, channel, receivedAt, words, complainants, representative, origin, needs, ward);
    }

    Intake with(String newWords, List<Party> parties, @Nullable Representative speaker, Needs newNeeds) {
        return new Intake(kind, channel, receivedAt, newWords, parties, speaker, origin, newNeeds, wardCode);
    }
}
