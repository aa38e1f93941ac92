package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far it is to what people come for, in steps and in bytes. */
@PortalPages
class ShortRoadsTest {

    private final Visitor visitor = World.visitor();

    @BeforeEach
    void asUsual() {
        World.asUsual();
    }

    @Test
    void bin_day_is_two_interactions_from_the_home_page() {
        visitor.open("/").write("postcode", "B13 8DC").press("Find my bin day").follow("12 Hazelwell Rise");
        assertThat(visitor.words()).contains("Next collection");
        assertThat(visitor.interactions()).isEqualTo(2);
    }

    /** The pages between the bin days and "Report sent", that one included. */
    @Test
    void missed_collection_takes_five_pages_or_fewer() {
        visitor.open("/bins/990000000017")
                .follow("Report a missed collection")
                .write("collection", "residual.2026-11-23")
                .press("Continue")
                .press("Continue")
                .press("Send report");
        assertThat(visitor.words()).contains("Report sent");
        assertThat(visitor.interactions()).isLessThanOrEqualTo(5);
    }

    @Test
    void state_of_a_report_is_one_interaction_from_my_account() {
        visitor.open("/account").follow("Rubbish not collected");
        assertThat(visitor.words()).contains("What happened so far");
        assertThat(visitor.interactions()).isEqualTo(1);
    }

    /** Everything that a browser fetches on its first visit, compressed as the server sends it. */
    @Test
    void first_page_weighs_less_than_a_hundred_kilobytes() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        int page = weight(http, "/");
        Document home = Jsoup.parse(visitor.open("/").html());
        int parts = Stream.concat(
                        home.select("link[href]:not([rel=apple-touch-icon])").eachAttr("href").stream(),
                        home.select("script[src]").eachAttr("src").stream())
                .mapToInt(address -> weight(http, address))
                .sum();
        assertThat(page).isGreaterThan(500);
        assertThat(page + parts).isGreaterThan(10_000).isLessThan(100_000);
    }

    private static int weight(HttpClient http, String path) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create(World.GATEWAY.origin() + path))
                            .header("Accept-Encoding", "gzip")
                            .header("Accept", "text/html,*/*")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body().length;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
