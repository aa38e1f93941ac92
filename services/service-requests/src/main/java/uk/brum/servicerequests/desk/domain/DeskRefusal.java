package uk.brum.servicerequests.desk.domain;

import java.util.Set;

/** Why something at the desk is refused. */
public sealed interface DeskRefusal {

    /** What the member of staff reads. */
    String detail();

    /** It is somebody else's already. */
    record TakenByAnother() implements DeskRefusal {
        @Override
        public String detail() {
            return "A colleague has taken this request. Ask them, or have a supervisor assign it.";
        }
    }

    record TemplateUnknown() implements DeskRefusal {
        @Override
        public String detail() {
            return "We could not find that template.";
        }
    }

    /** It asks for what no request has. */
    record PlaceholderUnknown(Set<String> names) implements DeskRefusal {
        @Override
        public String detail() {
            return "No request has a value for: " + String.join(", ", names) + ".";
        }
    }

    record ViewUnknown() implements DeskRefusal {
        @Override
        public String detail() {
            return "We could not find that view among yours.";
        }
    }

    record BlockUnknown() implements DeskRefusal {
        @Override
        public String detail() {
            return "We could not find that block.";
        }
    }
}
