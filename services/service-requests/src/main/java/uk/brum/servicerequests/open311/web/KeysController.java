package uk.brum.servicerequests.open311.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.open311.application.IssueKeys;
import uk.brum.servicerequests.open311.domain.ApiKey;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.problem.ProblemType;
import uk.brum.starter.security.Caller;

/** Keys of apps and contractors. The key itself is in one answer only. */
@RestController
@RequestMapping("/api/requests/v1/open311-keys")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class KeysController {

    static final ProblemType TAKEN = new ProblemType(
            "service-requests", "api-key-taken", HttpStatus.CONFLICT, "A key with that name was given out before");
    static final ProblemType UNKNOWN =
            new ProblemType("service-requests", "api-key-unknown", HttpStatus.NOT_FOUND, "There is no such key");

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+){0,10}";
    private static final String ID_MESSAGE = "A name is made of lower-case letters, digits and hyphens";

    private final IssueKeys keys;

    KeysController(IssueKeys keys) {
        this.keys = keys;
    }

    /** Who gets a key. */
    record NewKey(
            @NotBlank @Size(max = 100) String holder,

            @Nullable @Size(max = 60) @Pattern(regexp = ID, message = ID_MESSAGE)
            String contractor) {}

    /** @param key the key itself; only in the answer that gives it out */
    record KeyView(
            String id,
            String holder,
            @Nullable String contractor,
            Instant from,
            @Nullable Instant until,
            String issuedBy,
            @Nullable String key) {

        static KeyView of(ApiKey key, @Nullable String secret) {
            return new KeyView(
                    key.id(), key.holder(), key.contractor(), key.from(), key.until(), key.issuedBy(), secret);
        }
    }

    /** All keys. */
    record KeyList(List<KeyView> items) {}

    @GetMapping
    KeyList list() {
        return new KeyList(keys.all().stream().map(key -> KeyView.of(key, null)).toList());
    }

    @PutMapping("/{id}")
    ResponseEntity<KeyView> issue(
            @PathVariable @Size(max = 60) @Pattern(regexp = ID, message = ID_MESSAGE) String id,
            @Valid @RequestBody NewKey request,
            Caller caller) {
        return keys.issue(id, request.holder(), request.contractor(), caller.id())
                .map(issued -> ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(KeyView.of(issued.key(), issued.secret())))
                .orElseThrow(() -> new ProblemException(
                        TAKEN,
                        "A key was given out under this name before. A key cannot be shown again: end it and give out"
                                + " another under a new name."));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> end(@PathVariable @Size(max = 60) @Pattern(regexp = ID, message = ID_MESSAGE) String id) {
        if (!keys.end(id)) {
            throw new ProblemException(UNKNOWN, "There is no key with this name that is still good.");
        }
        return ResponseEntity.noContent().build();
    }
}
