package uk.brum.complaints.origins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import uk.brum.complaints.application.Origins;
import uk.brum.complaints.domain.Origin;
import uk.brum.starter.clients.CallerTokenSource;
import uk.brum.starter.clients.ServiceTokens;

/** Asks the service to which a reference belongs. */
@Component
class AskedOrigins implements Origins {

    private static final Logger LOG = LoggerFactory.getLogger(AskedOrigins.class);

    private final RequestsClient requests;
    private final BinReportsClient binReports;
    private final MessagesClient messages;
    private final CallerTokenSource caller;
    private final ServiceTokens service;

    AskedOrigins(
            RequestsClient requests,
            BinReportsClient binReports,
            MessagesClient messages,
            CallerTokenSource caller,
            ServiceTokens service) {
        this.requests = requests;
        this.binReports = binReports;
        this.messages = messages;
        this.caller = caller;
        this.service = service;
    }

    @Override
    public Answer ask(Origin origin, List<String> people) {
        try {
            return known(origin, people);
        } catch (Unanswered | RestClientException e) {
            LOG.warn("{} {} is checked later: {}", origin.kind().code(), origin.reference(), e.getMessage(), e);
            return new Away();
        }
    }

    private Answer known(Origin origin, List<String> people) {
        return switch (origin.kind()) {
            case SERVICE_REQUEST -> known(requests.request(origin.reference(), bearer()));
            case BIN_REPORT -> known(binReports.report(origin.reference(), bearer()));
            case MESSAGE -> isTheirs(messages.message(origin.reference()), people) ? new Known(null) : new Unknown();
            case COMPLAINT -> throw new IllegalArgumentException("Complaints are ours");
        };
    }

    private static Answer known(RequestsClient.@Nullable Known request) {
        if (request == null) {
            return new Unknown();
        }
        RequestsClient.Place place = request.place();
        return new Known(place == null ? null : AskedWards.ward(place.wardCode()));
    }

    private static Answer known(BinReportsClient.@Nullable Known report) {
        return report == null ? new Unknown() : new Known(AskedWards.ward(report.wardCode()));
    }

    /** The person's own who waits; without one this service asks in its own name. */
    private String bearer() {
        return "Bearer " + caller.token().orElseGet(service::token);
    }

    private static boolean isTheirs(MessagesClient.@Nullable Known message, List<String> people) {
        return message != null && (people.isEmpty() || people.contains(String.valueOf(message.personId())));
    }
}
