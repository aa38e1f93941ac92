package uk.brum.servicerequests.catalogue.domain;

import java.util.List;

/** Why something cannot be reported, or the catalogue cannot be changed so. Each says it in plain words. */
public sealed interface CatalogueRefusal {

    /** Safe to show to anyone who asked. */
    String detail();

    /** There is no such category on that day. */
    record CategoryUnknown() implements CatalogueRefusal {
        @Override
        public String detail() {
            return "We have no category with that code. Choose one from the list of what can be reported.";
        }
    }

    /** It can be reported in another part of the year. */
    record OutOfSeason(Season season) implements CatalogueRefusal {
        @Override
        public String detail() {
            return season.otherwise();
        }
    }

    /** Answers are missing or not right. */
    record AnswersWrong(List<WrongAnswer> answers) implements CatalogueRefusal {
        @Override
        public String detail() {
            return answers.size() == 1
                    ? answers.getFirst().message() + "."
                    : "There are " + answers.size() + " answers to put right.";
        }
    }

    /** An answer ends the form: somebody else is responsible, or there is a better way. */
    record FormStopped(Question question, Choice.Stop stop) implements CatalogueRefusal {
        @Override
        public String detail() {
            return stop.advice();
        }
    }

    /** The new version is not right. */
    record VersionRefused(List<String> faults) implements CatalogueRefusal {
        @Override
        public String detail() {
            return faults.size() == 1 ? faults.getFirst() : String.join(" ", faults);
        }
    }

    /** Somebody else changed the category meanwhile. */
    record ChangedMeanwhile(int revision) implements CatalogueRefusal {
        @Override
        public String detail() {
            return "Somebody changed this category since you read it. Read it again; it is now revision " + revision
                    + ".";
        }
    }
}
