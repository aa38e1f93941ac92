package uk.brum.accounts.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.brum.accounts.Accounts;
import uk.brum.accounts.Http;
import uk.brum.testing.BrumServiceTest;
import uk.brum.testing.PublishedEventsProbe;

/** Spring Authorization Server issue 1444, against the real database. */
@BrumServiceTest
class RedeemedOnceTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 100;

    @LocalServerPort
    int port;

    @Autowired
    PublishedEventsProbe events;

    Apps apps;
    Http browser;

    @BeforeEach
    void open() {
        apps = new Apps(port);
        browser = new Accounts(port, events).signedUp(Accounts.freshEmail());
    }

    @Test
    void of_eight_that_redeem_one_code_at_once_exactly_one_gets_tokens() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String code = Apps.code(browser, Apps.portalRequest());
            exactlyOneWins(() -> apps.asPortal(Apps.redemption(code)));
        }
    }

    @Test
    void of_eight_that_use_one_rotating_refresh_token_at_once_exactly_one_gets_the_next() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String refresh = Apps.ok(apps.asNobody(Apps.spaRedemption(Apps.spaCode(browser))))
                    .get("refresh_token")
                    .asString();
            exactlyOneWins(() -> apps.asNobody(Apps.spaRefresh(refresh)));
        }
    }

    private static void exactlyOneWins(Callable<HttpResponse<String>> attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<HttpResponse<String>>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return attempt.call();
                }));
            }
            for (Future<HttpResponse<String>> future : running) {
                answers.add(future.get());
            }
        }
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 200))
                .allSatisfy(answer -> CodeFlowTest.refused(answer, "invalid_grant"));
    }
}
