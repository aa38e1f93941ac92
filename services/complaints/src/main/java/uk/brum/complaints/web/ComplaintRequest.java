package uk.brum.complaints.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.brum.complaints.domain.Channel;
import uk.brum.complaints.domain.Intake;
import uk.brum.complaints.domain.Needs;
import uk.brum.complaints.domain.Origin;
import uk.brum.complaints.domain.Party;
import uk.brum.complaints.domain.Representative;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.starter.security.Caller;

/** A complaint as it is sent. */
record ComplaintRequest(
        @NotNull(message = "Say what kind of service it is about")
        String kind,

        @Nullable String channel,

        @Nullable Instant receivedAt,

        @NotBlank(message = "Say what you are unhappy with") @Size(max = 8000, message = "Use up to 8,000 characters")
        String words,

        @NotNull(message = "Say who complains") @Size(min = 1, max = 20, message = "Name 1 to 20 people") @Valid
        List<@NotNull(message = "Say who complains") PartyRequest> complainants,

        @Nullable @Valid RepresentativeRequest representative,

        @Nullable @Valid OriginRequest origin,

        @Nullable @Valid NeedsRequest needs,

        @Nullable @Pattern(regexp = "E05[0-9]{6}", message = "A ward code looks like E05011154")
        String wardCode) {

    private static final int LONGEST_TEXT = 500;

    /** Somebody. */
    record PartyRequest(
            @NotBlank(message = "Enter a name") @Size(max = 100, message = "Use up to 100 characters")
            String name,

            @Nullable
            @Email(message = "Enter an email address like name@example.com")
            @Size(max = 254, message = "Use up to 254 characters")
            String email,

            @Nullable @Pattern(regexp = "\\+?[0-9 ]{5,19}", message = "Enter a phone number")
            String phone,

            @Nullable @Size(max = LONGEST_TEXT, message = "Use up to 500 characters")
            String address,

            @Nullable @Pattern(regexp = Asked.PERSON, message = Asked.PERSON_MESSAGE)
            String personId) {

        Party party(@Nullable String account) {
            return new Party(name.strip(), email, phone, address, account == null ? personId : account);
        }
    }

    /** Who speaks for the complainants. */
    record RepresentativeRequest(
            @NotNull(message = "Say who speaks for them") @Valid
            PartyRequest person,

            @Nullable @Size(max = LONGEST_TEXT, message = "Use up to 500 characters")
            String consent) {}

    /** What it grew out of. */
    record OriginRequest(
            @NotNull(message = "Say what it grew out of") String kind,

            @NotNull(message = "Say its reference") @Pattern(regexp = Asked.ORIGIN, message = Asked.ORIGIN_MESSAGE)
            String reference) {}

    /** What we do to be understood. */
    record NeedsRequest(
            @Nullable @Size(max = 10, message = "Name up to 10")
            List<
                            @NotBlank(message = "Say what is needed")
                            @Size(max = 200, message = "Use up to 200 characters") String>
                    adjustments,

            @Nullable String preferredContact) {

        Needs needs() {
            List<String> wanted = adjustments == null ? List.of() : adjustments;
            return new Needs(
                    wanted,
                    preferredContact == null
                            ? Needs.Contact.EMAIL
                            : Asked.coded(Needs.Contact.class, preferredContact, "preferredContact"));
        }
    }

    Intake intake(Caller caller, Clock clock) {
        Asked.onlyStaff(caller, receivedAt, "when it was received");
        Asked.onlyStaff(caller, representative == null ? null : representative.consent(), "that somebody agreed");
        Asked.onlyStaff(
                caller,
                complainants.stream()
                        .map(PartyRequest::personId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(
                                representative == null
                                        ? null
                                        : representative.person().personId()),
                "whose account it is");
        Instant now = clock.instant();
        return new Intake(
                complaintKind(),
                channel == null ? Channel.ONLINE : Asked.coded(Channel.class, channel, "channel"),
                receivedAt == null ? now : receivedAt,
                words.strip(),
                parties(caller),
                speaker(caller, now),
                origin == null
                        ? null
                        : new Origin(
                                Asked.coded(Origin.Kind.class, origin.kind(), "origin"),
                                origin.reference(),
                                Origin.Checked.NOT_YET),
                needs == null ? new Needs(List.of(), Needs.Contact.EMAIL) : needs.needs(),
                wardCode);
    }

    private ComplaintKind complaintKind() {
        return Asked.value(
                java.util.Arrays.stream(ComplaintKind.values())
                        .filter(one -> one.id().equals(kind))
                        .findFirst(),
                "kind");
    }

    /** Who is signed in and not staff complains themselves, or speaks for others. */
    private List<Party> parties(Caller caller) {
        boolean own = !Asked.isStaff(caller) && representative == null;
        List<Party> parties = new ArrayList<>();
        for (PartyRequest one : complainants) {
            parties.add(one.party(own && parties.isEmpty() ? caller.id() : null));
        }
        return parties;
    }

    private @Nullable Representative speaker(Caller caller, Instant now) {
        if (representative == null) {
            return null;
        }
        String consent = representative.consent();
        Party person = representative.person().party(Asked.isStaff(caller) ? null : caller.id());
        return new Representative(person, consent, consent == null ? null : now);
    }
}
