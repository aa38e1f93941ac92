package uk.brum.complaints.reporting.domain;

import java.util.Optional;

/** What was published. */
public interface Releases {

    Optional<Release> find(ReportYear year);

    /** Keeps a release; one of that year that is there already stays and is returned. */
    Release keep(Release release);
}
