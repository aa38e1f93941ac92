package uk.brum.accounts.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.Profile;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.accounts.AccountsProperties;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.Role;
import uk.brum.accounts.secrets.Passwords;

class LoadDemoPeopleTest {

    private static final EmailAddress AVA =
            EmailAddress.of("agent@brum.example").orElseThrow();

    private final PeopleInMemory people = new PeopleInMemory();
    private final Passwords passwords = new Passwords(2, Duration.ofSeconds(10));

    @Test
    void opens_each_account_once(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("demo.json");
        Files.writeString(file, """
                [{"email":"agent@brum.example","password":"random from the file","name":"Ava Agent","roles":["agent"],"team":"contact-centre"},
                 {"email":"asha@brum.example","password":"another random one","name":"Asha","roles":["resident"],"uprn":"100070000001"}]
                """);

        load(file.toString());
        Person first = people.findByEmail(AVA).orElseThrow();
        load(file.toString());

        assertThat(people.findByEmail(AVA)).contains(first);
        assertThat(first.team()).isEqualTo("contact-centre");
        assertThat(first.roles()).containsExactlyInAnyOrder(Role.RESIDENT, Role.AGENT);
        assertThat(passwords.matches("random from the file", first.passwordHash()))
                .isTrue();
        assertThat(people.findByEmail(EmailAddress.of("asha@brum.example").orElseThrow())
                        .orElseThrow()
                        .properties())
                .singleElement()
                .satisfies(home -> assertThat(home.uprn()).isEqualTo("100070000001"));
    }

    @Test
    void makes_do_without_a_file() {
        load("");
        load("/nowhere/demo.json");

        assertThat(people.findByEmail(AVA)).isEmpty();
    }

    @Test
    void exists_on_a_developers_machine_alone() {
        assertThat(LoadDemoPeople.class.getAnnotation(Profile.class).value()).containsExactly("local");
    }

    private void load(String file) {
        AccountsProperties properties = new AccountsProperties("", file, List.of(), "/account");
        new LoadDemoPeople(people, passwords, JsonMapper.shared(), Clock.systemUTC(), properties)
                .run(new DefaultApplicationArguments());
    }
}
