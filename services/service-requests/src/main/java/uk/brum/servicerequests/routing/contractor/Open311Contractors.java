package uk.brum.servicerequests.routing.contractor;

import feign.FeignException;
import feign.RetryableException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import uk.brum.servicerequests.routing.contractor.ContractorSettings.Connection;
import uk.brum.servicerequests.routing.domain.Contractors;
import uk.brum.servicerequests.routing.domain.Outcome;

/** Contractors by their Open311 endpoints. */
@Component
@EnableConfigurationProperties(ContractorSettings.class)
class Open311Contractors implements Contractors {

    private static final int LONGEST_DESCRIPTION = 3_900;
    private static final int TOO_MANY = 429;
    /** How far a contractor's clock and its slowness may put its date of a request away from ours. */
    private static final Duration SEARCHED = Duration.ofDays(4);

    private final ContractorSettings settings;
    private final ContractorClient client;

    Open311Contractors(ContractorSettings settings, ContractorClient client) {
        this.settings = settings;
        this.client = client;
    }

    @Override
    public boolean knows(String contractor) {
        return settings.contractors().containsKey(contractor);
    }

    @Override
    public Outcome send(String contractor, Outgoing request) {
        Connection at = connection(contractor);
        return outcome(() -> {
            List<GeoXml> answer = GeoXml.each(
                    "request", client.submit(at.base(), at.jurisdiction(), request.reference(), form(at, request)));
            return answer.isEmpty() ? nothingSaid() : taken(answer.getFirst());
        });
    }

    @Override
    public Outcome find(String contractor, Outgoing request, Instant since) {
        Connection at = connection(contractor);
        Outcome outcome = outcome(() -> GeoXml.each(
                        "request",
                        client.requests(
                                at.base(),
                                at.jurisdiction(),
                                request.serviceCode(),
                                seconds(since),
                                seconds(since.plus(SEARCHED))))
                .stream()
                .filter(theirs -> String.valueOf(theirs.text("description")).contains(request.reference()))
                .findFirst()
                .map(Open311Contractors::taken)
                .orElseGet(Outcome.Unknown::new));
        // whoever cannot be asked has not refused it
        return outcome instanceof Outcome.Refused(String why) ? new Outcome.NotReached(why, true) : outcome;
    }

    @Override
    public Outcome redeem(String contractor, String token) {
        Connection at = connection(contractor);
        Outcome outcome =
                outcome(() -> GeoXml.each("request", client.token(at.base(), token, at.jurisdiction())).stream()
                        .filter(theirs -> theirs.text("service_request_id") != null)
                        .findFirst()
                        .map(Open311Contractors::taken)
                        .orElseGet(() -> new Outcome.NotReached("There is no number for the token yet.", true)));
        return outcome instanceof Outcome.Refused(String why) ? new Outcome.NotReached(why, true) : outcome;
    }

    @Override
    public Report ask(String contractor, String number, Instant since) {
        Connection at = connection(contractor);
        try {
            List<News> news = at.updates() ? news(at, number, since) : List.of();
            GeoXml request = GeoXml.each("request", client.request(at.base(), number, at.jurisdiction())).stream()
                    .filter(theirs -> number.equals(theirs.text("service_request_id")))
                    .findFirst()
                    .orElseThrow(() -> new NotReachedNow("The contractor does not show " + number + "."));
            return new Report("closed".equalsIgnoreCase(request.text("status")), request.text("status_notes"), news);
        } catch (FeignException | GeoXml.Unreadable e) {
            throw new NotReachedNow(inWords(e));
        }
    }

    private List<News> news(Connection at, String number, Instant since) {
        List<News> news = new ArrayList<>();
        // a contractor that does not filter by the number tells of all of its requests
        for (GeoXml update : GeoXml.each(
                "request_update",
                client.updates(
                        at.base(),
                        at.jurisdiction(),
                        number,
                        seconds(since),
                        seconds(since.plus(Duration.ofDays(8)))))) {
            String id = update.text("update_id");
            if (number.equals(update.text("service_request_id")) && id != null) {
                news.add(new News(
                        id, Objects.requireNonNullElse(update.text("status"), "OPEN"), update.text("description")));
            }
        }
        return news;
    }

    private Connection connection(String contractor) {
        return Objects.requireNonNull(settings.contractors().get(contractor), contractor);
    }

    private static Outcome taken(GeoXml theirs) {
        String number = theirs.text("service_request_id");
        String token = theirs.text("token");
        return number != null ? new Outcome.Taken(number) : token != null ? new Outcome.Promised(token) : nothingSaid();
    }

    private static Outcome nothingSaid() {
        return new Outcome.NotReached("The contractor answered without a number.", true);
    }

    private static Outcome outcome(Supplier<Outcome> call) {
        try {
            return call.get();
        } catch (RetryableException e) {
            return new Outcome.NotReached(inWords(e), !isBeforeTheRequest(e));
        } catch (FeignException e) {
            boolean refused = e.status() >= 400 && e.status() < 500 && e.status() != TOO_MANY;
            return refused
                    ? new Outcome.Refused(inWords(e))
                    : new Outcome.NotReached(inWords(e), e.status() != TOO_MANY);
        } catch (GeoXml.Unreadable e) {
            return new Outcome.NotReached(inWords(e), true);
        }
    }

    /** Without a connection nothing was sent. */
    private static boolean isBeforeTheRequest(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof HttpHostConnectException) {
                return true;
            }
        }
        return false;
    }

    private static String inWords(RuntimeException e) {
        if (!(e instanceof FeignException answered) || answered.status() <= 0) {
            return e instanceof GeoXml.Unreadable ? String.valueOf(e.getMessage()) : "The contractor did not answer.";
        }
        String said = "";
        try {
            said = GeoXml.each(
                            "error",
                            answered.responseBody()
                                    .map(body -> {
                                        byte[] bytes = new byte[body.remaining()];
                                        body.get(bytes);
                                        return bytes;
                                    })
                                    .orElse(new byte[0]))
                    .stream()
                    .map(error -> String.valueOf(error.text("description")))
                    .findFirst()
                    .orElse("");
        } catch (GeoXml.Unreadable notXml) {
            // the status says enough
        }
        return ("The contractor answered " + answered.status() + ". " + said).strip();
    }

    private static byte[] form(Connection at, Outgoing request) {
        StringBuilder form = new StringBuilder();
        add(form, "api_key", at.apiKey());
        add(form, "service_code", request.serviceCode());
        add(form, "lat", request.lat() == null ? null : request.lat().toString());
        add(form, "long", request.lon() == null ? null : request.lon().toString());
        add(form, "address_string", request.address());
        add(form, "address_id", request.uprn());
        add(form, "description", description(request));
        request.mediaUrls().forEach(url -> add(form, "media_url", url));
        return form.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Our reference stands in the text, by which we find it again at a contractor that forgets keys. */
    private static String description(Outgoing request) {
        String text = request.description();
        String cut = text.length() > LONGEST_DESCRIPTION ? text.substring(0, LONGEST_DESCRIPTION) : text;
        return (cut + "\n\nCouncil reference: " + request.reference()).strip();
    }

    private static void add(StringBuilder form, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
