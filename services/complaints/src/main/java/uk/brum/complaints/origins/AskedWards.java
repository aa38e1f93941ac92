package uk.brum.complaints.origins;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import uk.brum.complaints.application.Wards;
import uk.brum.complaints.domain.Intake;
import uk.brum.complaints.domain.Origin;
import uk.brum.complaints.domain.Party;
import uk.brum.starter.clients.ServiceTokens;

/** The ward of the home whose bin was missed; otherwise that of the address of who complains. */
@Component
class AskedWards implements Wards {

    private static final Logger LOG = LoggerFactory.getLogger(AskedWards.class);
    private static final Pattern WARD = Pattern.compile("E05[0-9]{6}");
    private static final Pattern POSTCODE =
            Pattern.compile("\\b([A-Z]{1,2}[0-9][0-9A-Z]?) ?([0-9][A-Z]{2})\\b", Pattern.CASE_INSENSITIVE);

    private final BinReportsClient binReports;
    private final PlacesClient places;
    private final ServiceTokens service;

    AskedWards(BinReportsClient binReports, PlacesClient places, ServiceTokens service) {
        this.binReports = binReports;
        this.places = places;
        this.service = service;
    }

    @Override
    public Answer of(Intake intake) {
        try {
            return ofReport(intake.origin())
                    .or(() -> ofAddress(intake.complainants()))
                    .<Answer>map(Found::new)
                    .orElseGet(Unknown::new);
        } catch (Unanswered | RestClientException e) {
            LOG.warn("The ward of a complaint is asked for later: {}", e.getMessage(), e);
            return new Away();
        }
    }

    /** The code as the figures know it, null for anything else. */
    static @Nullable String ward(@Nullable String code) {
        return code != null && WARD.matcher(code).matches() ? code : null;
    }

    private Optional<String> ofReport(@Nullable Origin origin) {
        if (origin == null || origin.kind() != Origin.Kind.BIN_REPORT || origin.checked() != Origin.Checked.YES) {
            return Optional.empty();
        }
        BinReportsClient.Known report = binReports.report(origin.reference(), "Bearer " + service.token());
        if (report == null) {
            return Optional.empty();
        }
        String known = ward(report.wardCode());
        return known != null
                ? Optional.of(known)
                : Optional.ofNullable(places.address(report.uprn())).map(address -> ward(address.wardCode()));
    }

    private Optional<String> ofAddress(List<Party> complainants) {
        return complainants.stream()
                .map(Party::address)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst()
                .flatMap(this::ofAddress);
    }

    private Optional<String> ofAddress(String address) {
        Matcher postcode = POSTCODE.matcher(address);
        if (!postcode.find()) {
            return Optional.empty();
        }
        String usual = (postcode.group(1) + " " + postcode.group(2)).toUpperCase(Locale.ROOT);
        PlacesClient.Addresses there = places.addresses(usual, PlacesClient.PAGE);
        return there == null ? Optional.empty() : ofAddress(plain(address), there.items());
    }

    /** The two sides of a street can lie in two wards: then it must be the very house. */
    private static Optional<String> ofAddress(String address, List<PlacesClient.Address> there) {
        return only(there)
                .or(() -> only(there.stream()
                        .filter(one -> address.startsWith(plain(one.lines().getFirst()) + " "))
                        .toList()));
    }

    private static Optional<String> only(List<PlacesClient.Address> some) {
        List<String> wards = some.stream()
                .map(one -> String.valueOf(ward(one.wardCode())))
                .distinct()
                .toList();
        return wards.size() == 1 ? Optional.ofNullable(ward(wards.getFirst())) : Optional.empty();
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
