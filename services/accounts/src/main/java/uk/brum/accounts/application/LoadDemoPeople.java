package uk.brum.accounts.application;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.brum.accounts.AccountsProperties;
import uk.brum.accounts.domain.EmailAddress;
import uk.brum.accounts.domain.LinkedProperty;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.domain.Role;
import uk.brum.accounts.secrets.Passwords;

/** People to try the platform with, on a developer's machine alone. Who exists already stays as he or she is. */
@Component
@Profile("local")
class LoadDemoPeople implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(LoadDemoPeople.class);

    private final People people;
    private final Passwords passwords;
    private final JsonMapper json;
    private final Clock clock;
    private final String file;

    LoadDemoPeople(People people, Passwords passwords, JsonMapper json, Clock clock, AccountsProperties accounts) {
        this.people = people;
        this.passwords = passwords;
        this.json = json;
        this.clock = clock;
        this.file = accounts.demoFile();
    }

    /** One of them, as the file has it. */
    record Entry(
            String email,
            String password,
            String name,
            List<String> roles,
            @Nullable String uprn,
            @Nullable String team) {}

    @Override
    public void run(ApplicationArguments arguments) {
        if (file.isBlank() || !Path.of(file).toFile().isFile()) {
            return;
        }
        List<Entry> entries = json.readValue(Path.of(file).toFile(), new TypeReference<>() {});
        long added = entries.stream().filter(this::added).count();
        log.info("{} demo people are there, {} of them new", entries.size(), added);
    }

    private boolean added(Entry entry) {
        EmailAddress email = EmailAddress.of(entry.email())
                .orElseThrow(() -> new IllegalArgumentException(file + " has an address that is none"));
        if (people.findByEmail(email).isPresent()) {
            return false;
        }
        List<LinkedProperty> properties =
                entry.uprn() == null ? List.of() : List.of(new LinkedProperty(entry.uprn(), "Home", clock.instant()));
        Person opened = Person.openQuietly(
                        email,
                        entry.name(),
                        passwords.hash(entry.password()),
                        entry.roles().stream()
                                .flatMap(role -> Role.of(role).stream())
                                .collect(Collectors.toSet()),
                        properties,
                        clock.instant())
                .person();
        return people.open(opened.in(entry.team()));
    }
}
