package uk.brum.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.brum.workingtime.Clockwork;

/**
 * A complaint: dissatisfaction, however expressed, with what the council did, did not do, or how (Code, 1.2). Whatever
 * is done with it goes through {@link Decisions}, and every moment is passed in.
 *
 * @param stage the number of the present stage, from 1
 * @param stages all stages so far, the present one last
 * @param clocks everything that must be done by a time, met ones included
 * @param letters as they were sent, oldest first
 * @param learning null until it is known
 * @param history oldest first
 * @param version of the stored aggregate that this was read from; 0 when it is new
 */
public record Complaint(
        ComplaintId id,
        Intake intake,
        Status status,
        int stage,
        Definition definition,
        List<Stage> stages,
        List<Clock> clocks,
        List<Remedy> remedies,
        List<OmbudsmanCase> ombudsmanCases,
        List<Letter> letters,
        Privacy privacy,
        @Nullable Learning learning,
        List<Entry> history,
        long version) {

    /** Stands where erased words stood. */
    public static final String ERASED = "Erased";

    public Complaint {
        stages = List.copyOf(stages);
        clocks = List.copyOf(clocks);
        remedies = List.copyOf(remedies);
        ombudsmanCases = List.copyOf(ombudsmanCases);
        letters = List.copyOf(letters);
        history = List.copyOf(history);
    }

    /** Whether we can read what was said and by whom; otherwise its clocks run on, and nobody can do anything with it. */
    public boolean readable() {
        return !intake.words().equals(Unreadable.TEXT);
    }

    /** The same in a ward, unless it lies in one already. */
    public Complaint in(String ward) {
        return new Complaint(
                id,
                intake.in(ward),
                status,
                stage,
                definition,
                stages,
                clocks,
                remedies,
                ombudsmanCases,
                letters,
                privacy,
                learning,
                history,
                version);
    }

    /** The stage it is at. */
    public Stage presentStage() {
        return stages.getLast();
    }

    /** Whether the council still owes an answer, were it to a request that came late. */
    public boolean open() {
        return status.open() || presentStage().lateRequest() != null;
    }

    /** Where it is, in a resident's words. */
    public String inWords() {
        return presentStage().lateRequest() == null
                ? status.inWords()
                : "You asked us to look again after the time for it. We are deciding whether we do.";
    }

    /** The clock of that id, empty when there is none. */
    public Optional<Clock> clock(String clockId) {
        return clocks.stream().filter(clock -> clock.id().equals(clockId)).findFirst();
    }

    /** The same clock while it runs: what is asked or posted anew has had one of that name before. */
    public Optional<Clock> runningClock(Clock.Kind kind, String of) {
        String clockId = Clock.idOf(kind, of);
        return clocks.stream()
                .filter(clock -> clock.running() && clock.id().equals(clockId))
                .findFirst();
    }

    /** The clock by which the council owes the complainant something next, empty when it owes nothing. */
    public Optional<Clock> presentClock() {
        return clocks.stream()
                .filter(clock -> clock.running() && clock.kind().ofStage())
                .min(Comparator.comparing(Clock::due));
    }

    /** When somebody must look at its clocks again, null when never. */
    public @Nullable Instant nextLook() {
        return clocks.stream()
                .map(Clock::nextLook)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** When it is closed if nobody asks for more, null while it cannot be. What an ombudsman looks at stays open. */
    public @Nullable Instant lapsesAt() {
        boolean looked = ombudsmanCases.stream().anyMatch(one -> one.decision() == null);
        LocalDate lastDay =
                status == Status.ANSWERED && !open() && !looked ? presentStage().lastDay() : null;
        return lastDay == null ? null : Clockwork.endOf(lastDay);
    }

    public Optional<Letter> letter(String letterId) {
        return letters.stream().filter(letter -> letter.id().equals(letterId)).findFirst();
    }

    /** The letter sent last, empty before the first. */
    public Optional<Letter> lastLetter(Letter.Kind kind) {
        return letters.stream().filter(letter -> letter.kind() == kind).reduce((first, second) -> second);
    }

    /** Whether this person complained, or speaks for who did. */
    public boolean isFrom(String personId) {
        return intake.people().contains(personId);
    }

    /** Whether somebody of the staff may see it at all. */
    public boolean isForStaff(String personId) {
        return !privacy.restricted() || privacy.named().contains(personId);
    }

    /** When it was over, null while it is not. */
    public @Nullable Instant endedAt() {
        return !status.over()
                ? null
                : history.stream()
                        .filter(entry -> ENDINGS.contains(entry.what()))
                        .reduce((first, second) -> second)
                        .map(Entry::at)
                        .orElse(null);
    }

    private static final List<String> ENDINGS =
            List.of("complaint-closed", "complaint-withdrawn", "complaint-refused", "complaint-handled-as-request");

    Remedy remedy(String remedyId) {
        return remedies.stream()
                .filter(remedy -> remedy.id().equals(remedyId))
                .findFirst()
                .orElseThrow(() -> new Refused(new Refusal.PartUnknown("remedy")));
    }

    OmbudsmanCase ombudsmanCase(String reference) {
        return ombudsmanCases.stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new Refused(new Refusal.PartUnknown("ombudsman’s case")));
    }
}
