package uk.brum.complaints.policy.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.complaints.policy.Basis;
import uk.brum.complaints.policy.ClockName;
import uk.brum.complaints.policy.ClockStart;
import uk.brum.complaints.policy.ComplaintKind;
import uk.brum.complaints.policy.DatedPolicies;
import uk.brum.complaints.policy.EscalationWindow;
import uk.brum.complaints.policy.Exclusion;
import uk.brum.complaints.policy.ExtensionCap;
import uk.brum.complaints.policy.Ombudsman;
import uk.brum.complaints.policy.Policies;
import uk.brum.complaints.policy.Policy;
import uk.brum.complaints.policy.Span;
import uk.brum.complaints.policy.StageClock;
import uk.brum.complaints.policy.StageRules;

/** Policies as a JSON file. What it does not understand it refuses whole: a half-read policy would break the Code silently. */
public final class PolicyFile {

    private static final String OURS = "/policies/policies.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private PolicyFile() {}

    private record Written(
            List<Ombudsman> ombudsmen,
            List<Exclusion> exclusions,
            List<WrittenPolicy> policies,
            List<WrittenPolicy> codes) {}

    private record WrittenPolicy(
            String id,
            String kind,
            String name,
            LocalDate from,
            String source,
            String ombudsman,
            String acceptWithin,
            JsonNode exclusions,
            List<WrittenStage> stages) {}

    private record WrittenStage(
            String name,
            @Nullable WrittenClock acknowledge,
            @Nullable WrittenClock assess,
            @Nullable WrittenClock answer,
            @Nullable WrittenExtension extension,
            @Nullable Boolean differentHandler,
            @Nullable List<String> people,
            @Nullable WrittenClock escalation) {}

    private record WrittenClock(
            String within, @Nullable String of, @Nullable String basis) {}

    private record WrittenExtension(
            int workingDays, @Nullable String basis) {}

    /** The versions that the product brings along. */
    public static Policies ours() {
        try (InputStream file = Objects.requireNonNull(PolicyFile.class.getResourceAsStream(OURS))) {
            return read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException when a figure, a name or a reference in it makes no sense */
    public static Policies read(InputStream json) {
        Written written = JSON.readValue(json, Written.class);
        Map<String, Ombudsman> ombudsmen =
                written.ombudsmen().stream().collect(Collectors.toMap(Ombudsman::code, Function.identity()));
        return new DatedPolicies(
                written.policies().stream()
                        .map(policy -> policy(policy, ombudsmen, written.exclusions()))
                        .toList(),
                written.codes().stream()
                        .map(policy -> policy(policy, ombudsmen, written.exclusions()))
                        .toList());
    }

    private static Policy policy(WrittenPolicy written, Map<String, Ombudsman> ombudsmen, List<Exclusion> exclusions) {
        Ombudsman ombudsman = ombudsmen.get(written.ombudsman());
        if (ombudsman == null) {
            throw new IllegalArgumentException(written.id() + " names no known ombudsman");
        }
        List<StageRules> stages = new ArrayList<>();
        for (WrittenStage stage : written.stages()) {
            stages.add(stage(stages.size() + 1, stage));
        }
        return new Policy(
                written.id(),
                ComplaintKind.of(written.kind()),
                written.name(),
                written.from(),
                stages,
                Span.parse(written.acceptWithin()),
                chosen(written, exclusions),
                ombudsman,
                written.source());
    }

    private static List<Exclusion> chosen(WrittenPolicy written, List<Exclusion> all) {
        if (written.exclusions().isString()) {
            return all;
        }
        List<String> codes =
                written.exclusions().valueStream().map(JsonNode::stringValue).toList();
        List<Exclusion> chosen =
                all.stream().filter(one -> codes.contains(one.code())).toList();
        if (chosen.size() != codes.size()) {
            throw new IllegalArgumentException(written.id() + " names an exclusion that is not described");
        }
        return chosen;
    }

    private static StageRules stage(int number, WrittenStage written) {
        List<StageClock> clocks = new ArrayList<>();
        add(clocks, ClockName.ACKNOWLEDGE, written.acknowledge());
        add(clocks, ClockName.ASSESS, written.assess());
        add(clocks, ClockName.ANSWER, written.answer());
        WrittenExtension extension = written.extension();
        WrittenClock window = written.escalation();
        return new StageRules(
                number,
                written.name(),
                clocks,
                extension == null
                        ? new ExtensionCap(0, Basis.RULE)
                        : new ExtensionCap(extension.workingDays(), basis(extension.basis())),
                Boolean.TRUE.equals(written.differentHandler()),
                Objects.requireNonNullElse(written.people(), List.of()),
                window == null ? null : new EscalationWindow(Span.parse(window.within()), basis(window.basis())));
    }

    private static void add(List<StageClock> clocks, ClockName name, @Nullable WrittenClock written) {
        if (written != null) {
            clocks.add(new StageClock(
                    name,
                    Span.parse(written.within()),
                    ClockStart.of(Objects.requireNonNullElse(written.of(), "nothing")),
                    basis(written.basis())));
        }
    }

    private static Basis basis(@Nullable String written) {
        return written == null ? Basis.RULE : Basis.valueOf(written.toUpperCase(java.util.Locale.ROOT));
    }
}
