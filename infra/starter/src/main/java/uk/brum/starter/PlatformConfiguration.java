package uk.brum.starter;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** The clock, the database and the request id that every service starts with. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@EnableConfigurationProperties(PlatformProperties.class)
public class PlatformConfiguration {

    /** UTC: times are stored in UTC and shown in Europe/London. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The service's own database, the only one that its user may reach. */
    @Bean
    @ConditionalOnMissingBean
    MongoDatabase database(MongoClient client, @Value("${brum.database:${brum.service}}") String name) {
        return client.getDatabase(name);
    }

    /**
     * Acknowledged means on the disk of a majority; reads come from the primary. A database that is away is noticed
     * within two seconds, so that a waiting person is told so.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer durableMongo(@Value("${spring.application.name}") String service) {
        return settings -> settings.applicationName(service)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(5, TimeUnit.SECONDS))
                .readConcern(ReadConcern.LOCAL)
                .readPreference(ReadPreference.primary())
                .retryWrites(true)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(50).maxWaitTime(2, TimeUnit.SECONDS));
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
        FilterRegistrationBean<RequestIdFilter> registration = new FilterRegistrationBean<>(new RequestIdFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
