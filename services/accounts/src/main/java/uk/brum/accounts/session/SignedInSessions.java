package uk.brum.accounts.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import uk.brum.accounts.domain.People;
import uk.brum.accounts.domain.Person;
import uk.brum.accounts.secrets.Digests;

/**
 * Who is signed in, by the session of the request. The person is read each time: a changed password, other roles or a
 * closed account end every session at once. After twelve hours the password is due again, however busy the session was.
 */
@Component
public class SignedInSessions implements SecurityContextRepository {

    static final Duration LONGEST = Duration.ofHours(12);

    private final People people;
    private final Clock clock;

    SignedInSessions(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Begins a session for a person who has just proved to be that person; an older session of the browser ends. */
    public void begin(Person person, HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        SignedIn signedIn = new SignedIn(person.id().value(), person.epoch(), clock.instant(), Digests.randomText(16));
        request.getSession(true).setAttribute(MongoSessions.SIGNED_IN, signedIn);
    }

    /** Who is signed in with the request, if anybody. */
    public Optional<Person> person(HttpServletRequest request) {
        return signedIn(request).flatMap(this::valid);
    }

    /** What the session says, whether or not it still holds. */
    public static @Nullable SignedIn in(HttpSession session) {
        return session.getAttribute(MongoSessions.SIGNED_IN) instanceof SignedIn signedIn ? signedIn : null;
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    /** Sessions begin in {@link #begin} and nowhere else. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signedIn(request).isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        return signedIn(request)
                .filter(signedIn -> valid(signedIn).isPresent())
                .<SecurityContext>map(signedIn -> new SecurityContextImpl(new PersonAuthentication(signedIn)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private static Optional<SignedIn> signedIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(SignedInSessions::in);
    }

    private Optional<Person> valid(SignedIn signedIn) {
        boolean young = clock.instant().isBefore(signedIn.at().plus(LONGEST));
        return young
                ? people.find(signedIn.person()).filter(person -> person.epoch() == signedIn.epoch())
                : Optional.empty();
    }
}
