package uk.brum.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import uk.brum.local.Obstacle;

class MongoAddressTest {

    @Test
    void a_user_of_one_database_gets_the_same_hosts_and_options() {
        var address = MongoAddress.of("mongodb://root:s3cret@a:1,b:2/?replicaSet=brum&authSource=admin&tls=true");
        assertThat(address.as("places", "places", "p@ss"))
                .isEqualTo("mongodb://places:p%40ss@a:1,b:2/places?authSource=places&replicaSet=brum&tls=true");
        assertThat(address.withoutCredentials()).isEqualTo("mongodb://a:1,b:2");
    }

    @Test
    void what_is_not_an_address_is_told_in_a_sentence() {
        assertThatThrownBy(() -> MongoAddress.of("localhost:27017"))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("BRUM_MONGODB_URI is not a MongoDB address");
    }
}
