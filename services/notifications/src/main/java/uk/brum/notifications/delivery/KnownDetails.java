package uk.brum.notifications.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.brum.notifications.application.Details;
import uk.brum.notifications.application.Questions;

/**
 * What was asked at once for many letters; everything else is asked one by one. A question for many that gets no answer, as
 * from a release that does not know it yet, only costs the time.
 */
final class KnownDetails implements Details {

    private static final Logger LOG = LoggerFactory.getLogger(KnownDetails.class);

    private final Details oneByOne;
    private final Map<String, Optional<Contact>> people;
    private final Map<String, Optional<Notice>> notices;

    /** What is in the maps is known; an empty value says that it does not exist any more. */
    KnownDetails(Details oneByOne, Map<String, Optional<Contact>> people, Map<String, Optional<Notice>> notices) {
        this.oneByOne = oneByOne;
        this.people = people;
        this.notices = notices;
    }

    static Map<String, Optional<Contact>> people(AccountsClient accounts, Set<String> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        try {
            Map<String, Optional<Contact>> known = new HashMap<>();
            wanted.forEach(id -> known.put(id, Optional.empty()));
            accounts.contacts(new AccountsClient.People(wanted))
                    .contacts()
                    .forEach(one -> known.put(one.personId(), Optional.of(new Contact(one.name(), one.email()))));
            return known;
        } catch (Gone | Unreachable e) {
            LOG.debug("People are asked for one by one", e);
            return Map.of();
        }
    }

    static Map<String, Optional<Notice>> notices(RequestsClient requests, Set<String> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        try {
            Map<String, Optional<Notice>> known = new HashMap<>();
            wanted.forEach(id -> known.put(id, Optional.empty()));
            RequestsClient.NoticesRead read = requests.read(new RequestsClient.NoticesToRead(wanted));
            read.notices().forEach(one -> known.put(one.noticeId(), Optional.of(AskedDetails.notice(one))));
            // asked for alone each says why
            read.unreadable().forEach(known::remove);
            return known;
        } catch (Gone | Unreachable e) {
            LOG.debug("Notices are asked for one by one", e);
            return Map.of();
        }
    }

    @Override
    public Details askedAtOnce(Questions all) {
        return oneByOne.askedAtOnce(all);
    }

    @Override
    public Contact contact(String personId) {
        @Nullable Optional<Contact> known = people.get(personId);
        return known == null ? oneByOne.contact(personId) : known.orElseThrow(() -> new Gone("The person"));
    }

    @Override
    public Notice notice(String noticeId) {
        @Nullable Optional<Notice> known = notices.get(noticeId);
        return known == null ? oneByOne.notice(noticeId) : known.orElseThrow(() -> new Gone("The notice"));
    }

    @Override
    public Confirmation confirmation(String confirmationId) {
        return oneByOne.confirmation(confirmationId);
    }

    @Override
    public Report report(String reference) {
        return oneByOne.report(reference);
    }

    @Override
    public FollowingConfirmation followingConfirmation(String followingId) {
        return oneByOne.followingConfirmation(followingId);
    }
}
