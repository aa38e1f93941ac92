package uk.brum.portal.complaints;

import java.util.Arrays;
import java.util.Optional;

/** What a person can do with their complaint once it is here; {@code path} names its page, its template and its words. */
enum Step {
    AGREE("agree", 0) {
        @Override
        Object take(Complaints complaints, String reference, WordsForm form) {
            return complaints.agree(reference, new Complaints.Agreement("agreed"));
        }
    },
    NEXT_STAGE("next-stage", 8000) {
        @Override
        Object take(Complaints complaints, String reference, WordsForm form) {
            return complaints.askAgain(reference, new Complaints.Why(form.plain(), form.keptPlain()));
        }
    },
    WITHDRAW("withdraw", 2000) {
        @Override
        Object take(Complaints complaints, String reference, WordsForm form) {
            return complaints.withdraw(reference, new Complaints.Reason(form.plain()));
        }
    },
    LEAVE("leave", 0) {
        @Override
        Object take(Complaints complaints, String reference, WordsForm form) {
            return complaints.leave(reference);
        }
    };

    private final String path;
    private final int longest;

    Step(String path, int longest) {
        this.path = path;
        this.longest = longest;
    }

    static Optional<Step> of(String path) {
        return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
    }

    /** Does it, by the service that decides. */
    abstract Object take(Complaints complaints, String reference, WordsForm form);

    /** Whether it needs words of the person. */
    boolean asks() {
        return longest > 0;
    }

    /** The most characters that they can write. */
    int longest() {
        return longest;
    }

    String path() {
        return path;
    }
}
