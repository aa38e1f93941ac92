package uk.brum.servicerequests.open311.domain;

import java.util.List;
import java.util.stream.Collectors;

/** The call cannot be answered; everything that is wrong with it, at once. */
public final class GeoReportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public GeoReportRefused(List<Fault> faults) {
        super(faults.stream().map(Fault::description).collect(Collectors.joining(" ")), null, false, false);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("A refusal needs a fault");
        }
        this.faults = List.copyOf(faults);
    }

    public GeoReportRefused(Fault fault) {
        this(List.of(fault));
    }

    public List<Fault> faults() {
        return faults;
    }

    public int status() {
        return Fault.statusOf(faults);
    }
}
