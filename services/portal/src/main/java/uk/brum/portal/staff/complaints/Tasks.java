package uk.brum.portal.staff.complaints;

import java.util.ArrayList;
import java.util.List;

/**
 * What the page of a complaint offers, in the order in which a handler works. It orders links and hides those that would only
 * be refused; whether something may happen, the complaints service decides each time.
 */
final class Tasks {

    private Tasks() {}

    /**
     * One line of the list.
     *
     * @param key of its words
     * @param link where it is done, or empty when it cannot be done now
     * @param state {@code done}, {@code todo}, {@code later} or {@code optional}
     * @param about what tells it from others of its kind, as "Point 1"
     */
    record Task(String key, String link, String state, String about) {}

    static List<Task> of(Complaint complaint) {
        String to = "/staff/complaints/" + complaint.reference() + "/do/";
        boolean unacknowledged = complaint.is("received", "escalated");
        boolean investigating = complaint.is("investigating");
        var tasks = new ArrayList<Task>();
        if (complaint.staff().representative() != null) {
            tasks.add(task("consent", to, !complaint.staff().awaitsConsent(), open(complaint)));
        }
        tasks.add(task("assign", to, complaint.handler() != null, open(complaint)));
        tasks.add(task("acknowledge", to, !unacknowledged, unacknowledged));
        if (complaint.stage() == 1) {
            tasks.add(task("agree", to, complaint.agreement() != null, investigating));
        }
        if (complaint.running().stream().anyMatch(clock -> "assess".equals(clock.clock()))) {
            tasks.add(task("assess", to, false, investigating));
        }
        for (Complaint.Point point : complaint.points()) {
            boolean answered = point.at(complaint.stage()) != null;
            tasks.add(new Task(
                    "answer",
                    investigating ? to + "answer?number=" + point.number() : "",
                    answered ? "done" : investigating ? "todo" : "later",
                    String.valueOf(point.number())));
        }
        tasks.add(task(
                "respond",
                to,
                complaint.responses().stream().anyMatch(one -> one.stage() == complaint.stage()),
                investigating));
        boolean over = complaint.is("answered", "closed");
        tasks.add(task("learn", to, complaint.staff().learning() != null, over || investigating));
        if (over) {
            boolean undecided = complaint.lateRequest() != null;
            tasks.add(task("close", to, complaint.is("closed"), complaint.is("answered") && !undecided));
        }
        return tasks;
    }

    private static boolean open(Complaint complaint) {
        return complaint.is("received", "investigating", "escalated");
    }

    private static Task task(String action, String to, boolean done, boolean now) {
        return new Task(action, now ? to + action : "", done ? "done" : now ? "todo" : "later", "");
    }
}
