package uk.brum.portal.staff.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import uk.brum.portal.problems.Absent;
import uk.brum.starter.clients.CallerToken;

/** What helps to serve a person well, as accounts keeps it for staff; it records who looked. */
@FeignClient(
        name = "accounts",
        contextId = "careOf",
        url = "${brum.urls.accounts}",
        configuration = CallerToken.class,
        fallbackFactory = CareOf.Away.class)
interface CareOf {

    @GetMapping("/api/accounts/v1/people/{personId}/care")
    Care of(@PathVariable("personId") String personId);

    @PutMapping("/api/accounts/v1/people/{personId}/adjustments")
    void adjust(@PathVariable("personId") String personId, @RequestBody NewAdjustments adjustments);

    @PutMapping("/api/accounts/v1/people/{personId}/notes/{noteId}")
    void note(
            @PathVariable("personId") String personId,
            @PathVariable("noteId") String noteId,
            @RequestBody NewNote note);

    @DeleteMapping("/api/accounts/v1/people/{personId}/notes/{noteId}")
    void withdraw(@PathVariable("personId") String personId, @PathVariable("noteId") String noteId);

    /** Notes newest first, those in force before the withdrawn ones. */
    record Care(Adjustments adjustments, List<Note> notes) {

        public List<Note> inForce() {
            return notes.stream().filter(note -> note.withdrawn() == null).toList();
        }

        public List<Note> over() {
            return notes.stream().filter(note -> note.withdrawn() != null).toList();
        }
    }

    /** @param history newest first, each with what it said */
    record Adjustments(
            int version,
            @Nullable String language,
            List<String> needs,
            List<String> contact,
            @Nullable String other,
            List<Change> history) {

        public boolean none() {
            return language == null && needs.isEmpty() && contact.isEmpty() && other == null;
        }
    }

    /** What they were made to be, when and by whom. */
    record Change(
            Instant at,
            String by,
            @Nullable String byName,
            @Nullable String language,
            List<String> needs,
            List<String> contact,
            @Nullable String other) {}

    /** @param byName null when the account is gone */
    record Note(
            String noteId,
            String text,
            Instant at,
            String by,
            @Nullable String byName,
            @Nullable Withdrawal withdrawn) {}

    /** Who said that a note is wrong or over. */
    record Withdrawal(Instant at, String by, @Nullable String byName) {}

    /** @param version the one that was looked at */
    record NewAdjustments(
            int version,
            @Nullable String language,
            List<String> needs,
            List<String> contact,
            @Nullable String other) {}

    /** What to note. */
    record NewNote(String text) {}

    /** The page says so where it would stand. */
    @Component
    class Away extends Absent<CareOf> {
        Away() {
            super(CareOf.class);
        }
    }
}
