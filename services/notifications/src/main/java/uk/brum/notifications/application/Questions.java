package uk.brum.notifications.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.brum.notifications.domain.Message;
import uk.brum.notifications.domain.Topic;

/** What several letters need to know of others. */
public record Questions(Set<String> people, Set<String> notices) {

    static Questions of(List<Message> messages) {
        return new Questions(
                messages.stream()
                        .flatMap(message -> Stream.ofNullable(message.about().personId()))
                        .collect(Collectors.toSet()),
                messages.stream()
                        .filter(Questions::isAboutRequest)
                        .flatMap(message ->
                                Stream.ofNullable(message.about().facts().get("notice")))
                        .collect(Collectors.toSet()));
    }

    private static boolean isAboutRequest(Message message) {
        Topic topic = message.template().topic();
        return topic == Topic.REQUESTS || topic == Topic.FOLLOWING;
    }
}
