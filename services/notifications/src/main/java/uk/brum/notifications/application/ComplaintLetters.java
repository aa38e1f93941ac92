package uk.brum.notifications.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The letters of complaints, which complaints writes and keeps. */
public interface ComplaintLetters {

    /** Among the facts of a message: the letter waited to be posted, and goes by email after all. */
    String RELEASED = "released";

    /**
     * A letter as it was decided to be sent.
     *
     * @param body paragraphs; one that begins with {@code "# "} is a heading, with {@code "* "} a bullet
     * @param byEmail whether the person wants to hear by email; letters of others are sent by the council's post
     * @param email where to, as far as complaints knows; an account's own address comes before it
     */
    record OfficialText(
            String subject,
            List<String> body,
            boolean byEmail,
            @Nullable String email) {}

    /**
     * @throws Details.Gone when there is no such letter, or its complaint was erased
     * @throws Details.Unreachable when complaints does not answer
     */
    OfficialText letter(String reference, String letterId);
}
