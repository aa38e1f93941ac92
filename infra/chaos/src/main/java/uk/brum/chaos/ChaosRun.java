package uk.brum.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import uk.brum.chaos.Told.Acknowledged;
import uk.brum.testing.PlatformStatus;
import uk.brum.testing.RunningPlatform;
import uk.brum.testing.SignedInPerson;

/** One run: people report, processes are killed and started again, all comes to rest, the judge compares. */
final class ChaosRun {

    private static final String BROKER = "rabbitmq";
    private static final int ASKED_ONCE_MORE = 30;
    private static final Duration WITHIN = Duration.ofMillis(300);

    private final RunningPlatform platform;
    private final ChaosPlan plan;
    private final Clock clock;
    private final Consumer<String> say;
    private final Killer killer;
    private final List<Kill> kills = new ArrayList<>();

    /** @param say hears what happens, line by line */
    ChaosRun(RunningPlatform platform, ChaosPlan plan, Clock clock, Consumer<String> say) {
        this.platform = platform;
        this.plan = plan;
        this.clock = clock;
        this.say = say;
        this.killer = new Killer(platform, clock);
    }

    ChaosResult run() throws IOException, InterruptedException {
        Instant began = clock.instant();
        say.accept("seed " + plan.seed());
        PlatformStatus status = platform.status();
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
        URI gateway = URI.create(status.gateway());
        BinsApi api = new BinsApi(http, gateway, URI.create(status.url("bin-schedules")));
        List<SignedInPerson> residents = SignedInPerson.residents(http, platform, clock);
        Witness witness = new Witness(
                api,
                residents,
                new Mailbox(http, URI.create(status.mailbox()), status.demo().residents()),
                new Waiting(platform, status.services()));
        var wishes = new City(platform.home(), api).wishes(plan.mostReports(), residents, plan.seed());
        Path file = platform.home().resolve("chaos").resolve("history-" + plan.seed() + ".jsonl");
        try (History history = new History(file);
                Reporting reporting = new Reporting(api, history, wishes, clock)) {
            reporting.start(new Arrivals(plan.seed(), plan.reportsPerSecond()));
            until(Duration.ofMinutes(1), () -> reporting.acknowledged() >= 3);
            killAll(reporting, witness);
            Outage outage = withoutBroker(reporting);
            reporting.noMore();
            until(Duration.ofMinutes(5), reporting::allSettled);
            askOnceMore(reporting, history, api);
            say.accept("waiting until everything has come to rest");
            until(Duration.ofMinutes(6), () -> witness.isAtRest(history));
            return result(history, reporting, outage, witness.observe(history), began);
        }
    }

    private void killAll(Reporting reporting, Witness witness) throws InterruptedException {
        Random random = new Random(plan.seed());
        for (String victim : plan.victims()) {
            Instant due = clock.instant().plus(plan.between());
            ProcessHandle process = killer.find(victim);
            int arrived = reporting.arrived();
            int among = random.nextInt(ChaosPlan.CROWD);
            say.accept("kill -9 " + victim);
            reporting.crowd(ChaosPlan.CROWD, WITHIN);
            // while some have been answered and others are somewhere among their steps
            until(Duration.ofMinutes(1), Duration.ofMillis(5), () -> reporting.arrived() > arrived + among);
            Instant killed = killer.kill(process);
            platform.up();
            Instant up = clock.instant();
            until(
                    Duration.ofMinutes(2),
                    () -> reporting.firstAcknowledgedAfter(killed).isPresent());
            Duration untilAccepted = reporting
                    .firstAcknowledgedAfter(killed)
                    .map(at -> Duration.between(killed, at))
                    .orElse(null);
            kills.add(new Kill(victim, untilAccepted, Duration.between(killed, up)));
            say.accept(kills.getLast().text());
            until(plan.between().plusSeconds(10), () -> {
                witness.look();
                return clock.instant().isAfter(due);
            });
        }
    }

    private Outage withoutBroker(Reporting reporting) throws InterruptedException {
        say.accept("the broker is away for " + plan.brokerAway().toSeconds() + " s");
        Instant gone = killer.kill(killer.find(BROKER));
        Instant back = gone.plus(plan.brokerAway());
        until(plan.brokerAway().plusSeconds(10), () -> clock.instant().isAfter(back));
        Outage outage = new Outage(gone, clock.instant());
        platform.up();
        until(
                Duration.ofMinutes(1),
                () -> reporting.firstAcknowledgedAfter(outage.until()).isPresent());
        return outage;
    }

    /** A client that is not sure asks again, long after it had its answer: the same answer must come. */
    private void askOnceMore(Reporting reporting, History history, BinsApi api) throws InterruptedException {
        List<Reporting.Wish> made = reporting.made();
        for (Reporting.Wish wish : made.subList(Math.max(0, made.size() - ASKED_ONCE_MORE), made.size())) {
            if (api.report(wish.resident(), wish.key(), wish.slot())
                    instanceof Answer.Have(var reference, var willFollow)) {
                history.add(new Acknowledged(wish.key(), reference, willFollow, clock.instant()));
            }
        }
    }

    private ChaosResult result(History history, Reporting reporting, Outage outage, Observed observed, Instant began) {
        List<Told> lines = history.lines();
        List<Violation> violations = new ArrayList<>(Checker.check(lines, observed));
        violations.addAll(outage.check(lines));
        return new ChaosResult(
                plan,
                List.copyOf(kills),
                new ChaosResult.Clients(
                        reporting.acknowledged(),
                        lines.stream().filter(Told.Unanswered.class::isInstance).count(),
                        outage.acceptedHonestly(lines),
                        reporting.lateShare(),
                        Duration.between(began, clock.instant())),
                observed,
                violations);
    }

    /** Waits for the condition; that it never came true, the judge finds out by what it led to. */
    private static void until(Duration longest, Callable<Boolean> condition) {
        until(longest, Duration.ofMillis(200), condition);
    }

    private static void until(Duration longest, Duration look, Callable<Boolean> condition) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .ignoreExceptions()
                    .atMost(longest)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(look)
                    .until(condition);
        } catch (ConditionTimeoutException e) {
            // what follows shows it
        }
    }
}
