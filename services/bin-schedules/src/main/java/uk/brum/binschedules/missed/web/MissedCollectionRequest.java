package uk.brum.binschedules.missed.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.brum.binschedules.missed.domain.MissedSlot;
import uk.brum.binschedules.missed.domain.Reporter;
import uk.brum.binschedules.schedules.web.Asked;
import uk.brum.binschedules.schedules.web.Words;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.security.Caller;

/** A report as it is sent. */
record MissedCollectionRequest(
        @NotNull(message = "Say which home this is about") @Pattern(regexp = Asked.UPRN, message = Asked.UPRN_MESSAGE)
        String uprn,

        @NotNull(message = "Say which bin was not emptied") String stream,

        @NotNull(message = "Say which collection was missed")
        LocalDate collectionDate,

        @Nullable @Size(max = 500, message = "Use up to 500 characters")
        String note,

        @Nullable @Valid OnBehalfOf onBehalfOf) {

    /** For whom an agent reports. */
    record OnBehalfOf(
            @Nullable
            @Pattern(regexp = MissedCollectionsController.PERSON, message = MissedCollectionsController.PERSON_MESSAGE)
            String personId,

            @Nullable @Size(min = 1, max = 100, message = "Use between 1 and 100 characters")
            String name,

            @Nullable
            @Email(message = "Enter an email address like name@example.com")
            @Size(max = 254, message = "Use up to 254 characters")
            String email,

            @Nullable @Pattern(regexp = "\\+?[0-9 ]{5,19}", message = "Enter a phone number")
            String phone) {

        Reporter.Behalf behalf() {
            boolean anyDetail = name != null || email != null || phone != null;
            if (personId != null && anyDetail) {
                throw new ProblemException(
                        PlatformProblems.INVALID, "Give the account of the caller or their details, not both.");
            }
            if (personId != null) {
                return new Reporter.Account(personId);
            }
            if (name == null || name.isBlank()) {
                throw new ProblemException(PlatformProblems.INVALID, "Say who called.");
            }
            return new Reporter.Caller(name.strip(), email, phone);
        }
    }

    MissedSlot slot() {
        return new MissedSlot(Asked.uprn(uprn), Words.stream(stream), collectionDate);
    }

    Reporter reporter(Caller caller) {
        if (onBehalfOf == null) {
            return new Reporter(caller.id(), null, said(note));
        }
        if (!caller.hasRole("agent")) {
            throw new ProblemException(
                    PlatformProblems.INVALID, "Only the contact centre can report for someone else.");
        }
        return new Reporter(caller.id(), onBehalfOf.behalf(), said(note));
    }

    private static @Nullable String said(@Nullable String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
