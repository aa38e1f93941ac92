package uk.brum.complaints.reporting;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.complaints.policy.Policies;
import uk.brum.complaints.reporting.application.MakeYearReport;
import uk.brum.complaints.reporting.application.NamedWards;
import uk.brum.complaints.reporting.application.PublishOpenData;
import uk.brum.complaints.reporting.domain.ComplaintFigures;
import uk.brum.complaints.reporting.domain.ReportYear;
import uk.brum.complaints.reporting.domain.WardNames;
import uk.brum.complaints.reporting.persistence.MongoFigures;
import uk.brum.complaints.reporting.persistence.MongoReleases;

/** From which year on there is open data is the council's choice. */
@Configuration(proxyBeanMethods = false)
class ReportingConfiguration {

    @Bean
    ComplaintFigures complaintFigures(MongoDatabase database, Policies policies) {
        return new MongoFigures(database, policies);
    }

    @Bean
    MakeYearReport makeYearReport(ComplaintFigures figures, WardNames wards, Policies policies, Clock clock) {
        return new MakeYearReport(NamedWards.ifKnown(figures, wards), policies, clock);
    }

    @Bean
    PublishOpenData publishOpenData(
            ComplaintFigures figures,
            WardNames wards,
            MongoDatabase database,
            Clock clock,
            @Value("${brum.complaints.open-data-from:2025-26}") String first) {
        ReportYear year = ReportYear.of(first)
                .orElseThrow(() -> new IllegalArgumentException("Not a year such as 2025-26: " + first));
        return new PublishOpenData(NamedWards.always(figures, wards), new MongoReleases(database), clock, year);
    }
}
