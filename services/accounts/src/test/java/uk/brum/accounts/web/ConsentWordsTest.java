package uk.brum.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.brum.testing.Checkout;

class ConsentWordsTest {

    private static final Pattern SCOPE = Pattern.compile("'app:([a-z.]+)'");

    @Test
    void everything_that_an_app_can_ask_for_is_asked_in_words() throws IOException {
        Set<String> scopes = new TreeSet<>();
        try (Stream<Path> contracts = Files.list(Checkout.path("contracts/http"))) {
            for (Path contract : contracts.toList()) {
                if (contract.toString().endsWith(".openapi.yaml")) {
                    SCOPE.matcher(Files.readString(contract)).results().forEach(scope -> scopes.add(scope.group(1)));
                }
            }
        }
        assertThat(scopes).contains("bins.read");
        assertThat(ConsentController.WORDED).containsAll(scopes);
    }
}
