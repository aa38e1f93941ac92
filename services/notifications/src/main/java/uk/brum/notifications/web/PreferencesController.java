package uk.brum.notifications.web;

import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.notifications.domain.Preferences;
import uk.brum.notifications.domain.Wishes;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.security.Caller;

/** What I am told about, and how. */
@RestController
@RequestMapping("/api/notifications/v1/me/preferences")
@PreAuthorize("hasRole('RESIDENT')")
class PreferencesController {

    private final Wishes wishes;

    PreferencesController(Wishes wishes) {
        this.wishes = wishes;
    }

    @GetMapping
    ResponseEntity<PreferencesView> get(Caller caller) {
        return answer(PreferencesView.of(wishes.of(caller.id())));
    }

    @PutMapping
    ResponseEntity<PreferencesView> put(@RequestBody @Valid PreferencesView wanted, Caller caller) {
        if (wanted.switchesSecurityOff()) {
            throw new ProblemException(
                    NotificationProblems.SECURITY_ALWAYS_ON,
                    "We always tell you when something important happens to your account, such as a new password.");
        }
        Preferences preferences = wanted.toPreferences(wishes.of(caller.id()));
        wishes.save(caller.id(), preferences);
        return answer(PreferencesView.of(preferences));
    }

    private static ResponseEntity<PreferencesView> answer(PreferencesView preferences) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(preferences);
    }
}
