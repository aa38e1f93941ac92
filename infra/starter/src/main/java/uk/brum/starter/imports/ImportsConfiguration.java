package uk.brum.starter.imports;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import uk.brum.starter.PlatformConfiguration;

/** The door for files of a service that says where it stands: {@code brum.imports.at}, for example {@code /api/places/v1}. */
@AutoConfiguration(after = PlatformConfiguration.class)
@ConditionalOnProperty("brum.imports.at")
public class ImportsConfiguration {

    @Bean
    RowImports rowImports(MongoDatabase database, Clock clock, List<RowImport> kinds) {
        return new RowImports(database, clock, kinds);
    }

    @Bean
    ImportsController importsController(RowImports imports) {
        return new ImportsController(imports);
    }
}
