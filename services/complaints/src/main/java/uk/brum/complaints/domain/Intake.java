package uk.brum.complaints.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
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

    private static final String REPRESENTATIVE = "representative";
    private static final String COMPLAINANT = "complainant-";

    public Intake {
        complainants = List.copyOf(complainants);
    }

    /**
     * Whom to write to. Somebody who speaks for another hears only that it was received until that other has agreed; what
     * is written before then goes to the other.
     */
    public Party correspondent() {
        return representative == null || awaitsConsent() ? first() : representative.person();
    }

    /** Who speaks for all who complain together: the first who has not left. */
    public Party first() {
        return complainants.stream().filter(one -> !one.left()).findFirst().orElse(complainants.getFirst());
    }

    /** Whether this is one of several who complain together. */
    public boolean mayLeave(String personId) {
        return joint() && nameOf(personId).isPresent();
    }

    /** Whether several complain together. */
    public boolean joint() {
        return complainants.stream().filter(one -> !one.left()).count() > 1;
    }

    /** To whom a letter of that kind goes that is written now. */
    public Party correspondent(Letter.Kind kind) {
        return kind == Letter.Kind.RECEIPT && representative != null ? representative.person() : correspondent();
    }

    /** To whom this letter went or goes: one that was written before somebody agreed stays theirs. */
    public Party correspondent(Letter letter) {
        Instant agreed = representative == null ? null : representative.consentAt();
        boolean before = letter.kind() != Letter.Kind.RECEIPT
                && agreed != null
                && letter.at().isBefore(agreed);
        return before ? first() : correspondent(letter.kind());
    }

    /** Whether this letter is written to that person. */
    public boolean isTo(String personId, Letter letter) {
        return personId.equals(correspondent(letter).personId());
    }

    /** Whether emails can reach whom we write to: by the address they gave, or that of their account. */
    boolean hasEmail(Letter.Kind kind) {
        return hasEmail(correspondent(kind));
    }

    boolean hasEmail(Letter letter) {
        return hasEmail(correspondent(letter));
    }

    private static boolean hasEmail(Party to) {
        return to.email() != null || to.personId() != null;
    }

    /** The person of that name in the order they were taken in: {@code complainant-1}, or {@code representative}. */
    public Optional<Party> party(String person) {
        if (person.equals(REPRESENTATIVE)) {
            return Optional.ofNullable(representative).map(Representative::person);
        }
        return IntStream.range(0, complainants.size())
                .filter(i -> person.equals(COMPLAINANT + (i + 1)))
                .mapToObj(complainants::get)
                .findFirst();
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

    /** Whether this person only speaks for another who has not agreed: then they may know that we have it, and no more. */
    public boolean awaitsConsentFor(String personId) {
        return awaitsConsent()
                && representative != null
                && personId.equals(representative.person().personId())
                && complainants.stream().noneMatch(one -> personId.equals(one.personId()));
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

    Intake needing(Needs newNeeds) {
        return with(words, complainants, representative, newNeeds);
    }

    Intake with(String person, Party corrected) {
        Representative speaker = representative;
        if (speaker != null && person.equals(REPRESENTATIVE)) {
            return with(
                    words, complainants, new Representative(corrected, speaker.consent(), speaker.consentAt()), needs);
        }
        List<Party> parties = new ArrayList<>(complainants);
        parties.set(Integer.parseInt(person.substring(COMPLAINANT.length())) - 1, corrected);
        return with(words, parties, representative, needs);
    }

    /** The name under which {@link #party} finds who has that account, empty when none of the complainants has. */
    Optional<String> nameOf(String personId) {
        return IntStream.range(0, complainants.size())
                .filter(i -> personId.equals(complainants.get(i).personId()))
                .mapToObj(i -> COMPLAINANT + (i + 1))
                .findFirst();
    }

    Intake with(String newWords, List<Party> parties, @Nullable Representative speaker, Needs newNeeds) {
        return new Intake(kind, channel, receivedAt, newWords, parties, speaker, origin, newNeeds, wardCode);
    }
}
