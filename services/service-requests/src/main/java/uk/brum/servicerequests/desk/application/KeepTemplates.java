package uk.brum.servicerequests.desk.application;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.brum.servicerequests.desk.domain.DeskRefusal;
import uk.brum.servicerequests.desk.domain.DeskRefused;
import uk.brum.servicerequests.desk.domain.ResponseTemplate;
import uk.brum.servicerequests.desk.domain.ResponseTemplates;
import uk.brum.servicerequests.requests.application.FindRequests;
import uk.brum.servicerequests.requests.application.Time;
import uk.brum.servicerequests.requests.domain.Reference;
import uk.brum.servicerequests.requests.domain.ServiceRequest;

/** Response templates: written by supervisors, filled in for a request. */
@Service
public class KeepTemplates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ResponseTemplates templates;
    private final FindRequests requests;
    private final Time time;

    KeepTemplates(ResponseTemplates templates, FindRequests requests, Time time) {
        this.templates = templates;
        this.requests = requests;
        this.time = time;
    }

    /** A template as somebody writes it. */
    public record Written(
            String name,
            @Nullable String category,
            @Nullable String state,
            String text,
            boolean active) {}

    public List<ResponseTemplate> of(@Nullable String category, @Nullable String state, boolean activeOnly) {
        return templates.of(category, state, activeOnly);
    }

    /** Makes it, or adds a version when words or state of use are others; the same again changes nothing. */
    public ResponseTemplate put(String id, Written written, String by) {
        Set<String> unknown = ResponseTemplate.unknownIn(written.text());
        if (!unknown.isEmpty()) {
            throw new DeskRefused(new DeskRefusal.PlaceholderUnknown(unknown));
        }
        Instant now = time.now();
        while (true) {
            Optional<ResponseTemplate> known = templates.find(id);
            if (known.isEmpty()) {
                templates.add(new ResponseTemplate(
                        id,
                        written.name(),
                        written.category(),
                        written.state(),
                        written.active(),
                        List.of(new ResponseTemplate.Version(written.text(), written.active(), by, now)),
                        1));
                continue;
            }
            ResponseTemplate template = known.get();
            boolean same = template.text().equals(written.text()) && template.active() == written.active();
            if (same || templates.save(template.changed(written.text(), written.active(), by, now))) {
                return templates.find(id).orElse(template);
            }
        }
    }

    /** The words of a template for one request. */
    public String fill(String id, Reference reference) {
        ResponseTemplate template =
                templates.find(id).orElseThrow(() -> new DeskRefused(new DeskRefusal.TemplateUnknown()));
        ServiceRequest request = requests.by(reference);
        Instant due = request.clock().dueAt();
        String place = request.place().words();
        return template.fill(Map.of(
                "reference",
                reference.text(),
                "category",
                request.matter().categoryName(),
                "place",
                place == null ? "the place you told us" : place,
                "status",
                request.status().inWords(),
                "due date",
                due == null ? "a date that we do not know yet" : DAY.format(due.atZone(LONDON))));
    }
}
