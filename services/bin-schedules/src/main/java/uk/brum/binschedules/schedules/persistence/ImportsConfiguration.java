package uk.brum.binschedules.schedules.persistence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.brum.starter.imports.RowImport;
import uk.brum.starter.imports.RowImports;

/** The kinds of file that this service takes. */
@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {

    @Bean
    RowImports rowImports(MongoDatabase database, Clock clock, List<RowImport> kinds) {
        return new RowImports(database, clock, kinds);
    }
}
