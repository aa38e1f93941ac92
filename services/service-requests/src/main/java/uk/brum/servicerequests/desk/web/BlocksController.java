package uk.brum.servicerequests.desk.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.brum.servicerequests.desk.domain.Block;
import uk.brum.servicerequests.desk.domain.Blocks;
import uk.brum.servicerequests.desk.domain.DeskRefusal;
import uk.brum.servicerequests.desk.domain.DeskRefused;
import uk.brum.starter.problem.PlatformProblems;
import uk.brum.starter.problem.ProblemException;
import uk.brum.starter.security.Caller;

/** The abuse list, for supervisors: whose reports are held until a person has looked. */
@RestController
@RequestMapping("/api/requests/v1/desk/blocks")
@PreAuthorize("hasRole('SUPERVISOR')")
class BlocksController {

    private final Blocks blocks;
    private final Clock clock;

    BlocksController(Blocks blocks, Clock clock) {
        this.blocks = blocks;
        this.clock = clock;
    }

    /** Exactly one of person, email and phone. */
    record BlockRequest(
            @Pattern(regexp = Asked.STAFF, message = "Check the number of the person") @Nullable
            String person,

            @Email(message = "Enter an email address like name@example.com")
            @Size(max = 254, message = "Use up to 254 characters")
            @Nullable
            String email,

            @Pattern(regexp = "\\+?[0-9][0-9 ]{6,20}", message = "Enter a phone number") @Nullable
            String phone,

            @NotNull(message = "Say why")
            @Size(max = 500, message = "Use up to 500 characters")
            @Pattern(regexp = Asked.LINE, message = Asked.LINE_MESSAGE)
            String reason,

            @Nullable Instant until) {

        String key() {
            List<String> keys = new ArrayList<>();
            if (person != null) {
                keys.add(Block.ofPerson(person));
            }
            if (email != null) {
                keys.add(Block.ofEmail(email));
            }
            if (phone != null) {
                keys.add(Block.ofPhone(phone));
            }
            if (keys.size() != 1) {
                throw new ProblemException(
                        PlatformProblems.INVALID, "Enter one of: a person, an email address, a phone number.");
            }
            return keys.getFirst();
        }
    }

    /** @param who absent when it cannot be read with the keys at hand; {@code unreadable} says so */
    record BlockView(
            String id,
            @Nullable String who,
            @Nullable Boolean unreadable,
            String reason,
            String by,
            Instant since,
            @Nullable Instant until) {

        static BlockView of(Block block) {
            String who = block.whom() instanceof Block.Whom.Known(String key) ? key : null;
            Boolean unreadable = who == null ? true : null;
            return new BlockView(block.id(), who, unreadable, block.reason(), block.by(), block.since(), block.until());
        }
    }

    record BlockList(List<BlockView> items) {}

    @GetMapping
    ResponseEntity<BlockList> list() {
        return Asked.privately(
                new BlockList(blocks.all().stream().map(BlockView::of).toList()));
    }

    @PutMapping("/{blockId}")
    ResponseEntity<BlockView> put(
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String blockId,
            @Valid @RequestBody BlockRequest request,
            Caller caller) {
        String key = request.key();
        blocks.add(new Block(
                blockId, new Block.Whom.Known(key), request.reason(), caller.id(), clock.instant(), request.until()));
        return Asked.privately(BlockView.of(blocks.of(List.of(key)).stream()
                .filter(stored -> stored.id().equals(blockId))
                .findFirst()
                .orElseThrow(() -> new DeskRefused(new DeskRefusal.BlockUnknown()))));
    }

    @DeleteMapping("/{blockId}")
    ResponseEntity<Void> lift(
            @PathVariable @Pattern(regexp = Asked.ID, message = Asked.ID_MESSAGE) String blockId, Caller caller) {
        if (!blocks.lift(blockId, caller.id())) {
            throw new DeskRefused(new DeskRefusal.BlockUnknown());
        }
        return ResponseEntity.noContent().build();
    }
}
