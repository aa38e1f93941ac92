package uk.brum.gateway;

/** Whom a request is counted for. */
sealed interface Client {

    String id();

    /** An app whose API key we gave out. */
    record Known(String name) implements Client {
        @Override
        public String id() {
            return "app " + name;
        }
    }

    /**
     * What a token says about itself. The gateway does not verify tokens, so the claim is counted within its address
     * only: nobody can use up another's quota, and the address has a ceiling that invented names do not lift.
     */
    record Claimed(String address, String claim) implements Client {
        @Override
        public String id() {
            return address + " " + claim;
        }
    }

    /** Everybody else. */
    record Address(String address) implements Client {
        @Override
        public String id() {
            return address;
        }
    }
}
