package uk.brum.gateway;

/** The services behind the gateway. */
enum Service {
    ACCOUNTS("accounts", "Accounts and signing in"),
    PLACES("places", "Addresses and wards"),
    SERVICE_REQUESTS("service-requests", "Reporting a problem"),
    BIN_SCHEDULES("bin-schedules", "Bin collections"),
    COMPLAINTS("complaints", "Complaints"),
    NOTIFICATIONS("notifications", "Messages"),
    PORTAL("portal", "This page");

    private final String id;
    private final String whatItDoes;

    Service(String id, String whatItDoes) {
        this.id = id;
        this.whatItDoes = whatItDoes;
    }

    String id() {
        return id;
    }

    /** Begins a sentence that a resident reads when the service is away. */
    String whatItDoes() {
        return whatItDoes;
    }
}
