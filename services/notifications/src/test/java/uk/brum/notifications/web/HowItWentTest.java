package uk.brum.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.brum.notifications.domain.Failure;
import uk.brum.notifications.domain.MessageState;
import uk.brum.notifications.domain.Progress;

class HowItWentTest {

    @Test
    void has_a_sentence_of_its_own_for_everything_that_can_be() {
        List<Progress> all = new ArrayList<>(List.of(progress(MessageState.CREATED, null, 3)));
        for (MessageState state : MessageState.values()) {
            all.add(progress(state, null, 0));
        }
        for (Failure failure : Failure.values()) {
            all.add(progress(MessageState.FAILED, failure, 1));
        }

        assertThat(all.stream().map(HowItWent::of))
                .doesNotHaveDuplicates()
                .allMatch(words -> words.matches("[A-Z][a-z]+.*\\."));
        assertThat(HowItWent.of(progress(MessageState.FAILED, Failure.PERMANENT, 1)))
                .isEqualTo("Not sent: the mail system refuses the address.");
    }

    private static Progress progress(MessageState state, @Nullable Failure why, int attempts) {
        return new Progress(state, why, attempts, null, null, null);
    }
}
