package uk.brum.notifications;

import org.junit.jupiter.api.Test;
import uk.brum.testing.HouseRules;

class ArchitectureTest {

    @Test
    void keeps_the_rules_of_the_house() {
        HouseRules.checkRich("uk.brum.notifications");
    }
}
