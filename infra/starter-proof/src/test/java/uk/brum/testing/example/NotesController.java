package uk.brum.testing.example;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.starter.idempotency.Idempotency;
import uk.brum.starter.idempotency.IdempotentReply;
import uk.brum.starter.outbox.AggregateStore;
import uk.brum.starter.outbox.OutgoingEvent;
import uk.brum.starter.security.Caller;
import uk.brum.starter.security.PublicEndpoint;

@RestController
class NotesController {

    record NewNote(
            @NotBlank(message = "Write something") @Size(max = 20, message = "Write 20 letters or fewer")
            String text) {}

    private final AggregateStore notes;

    NotesController(AggregateStore notes) {
        this.notes = notes;
    }

    @PublicEndpoint
    @GetMapping("/api/example/v1/open")
    Map<String, Object> open(
            Caller caller,
            @RequestParam(required = false) LocalDate day,
            @RequestParam Map<String, String> others,
            @RequestHeader(name = "Note-Key", required = false) String key) {
        return Map.of("anonymous", caller.anonymous());
    }

    @PreAuthorize("hasRole('RESIDENT')")
    @GetMapping("/api/example/v1/notes/{id}")
    Map<String, String> one(@PathVariable String id, Caller caller) {
        return Map.of("id", id, "caller", caller.id());
    }

    @PreAuthorize("hasRole('RESIDENT')")
    @GetMapping("/api/example/v1/broken")
    Map<String, String> broken() {
        throw new IllegalStateException("internal detail: password=hunter2 jane@example.com");
    }

    @PreAuthorize("hasRole('RESIDENT')")
    @PostMapping("/api/example/v1/notes")
    ResponseEntity<byte[]> write(@Valid @RequestBody NewNote note, Idempotency idempotency) {
        String id = UUID.randomUUID().toString();
        return notes.insert(
                        ExampleApplication.note(id, note.text()),
                        List.of(new OutgoingEvent("note-written.v1", new Document("id", id))),
                        idempotency,
                        saved -> new IdempotentReply(201, "/api/example/v1/notes/" + id, "{\"id\":\"" + id + "\"}"))
                .reply()
                .toResponse();
    }
}
