package uk.brum.portal.complain;

import java.io.Serializable;
import java.util.List;

/** @param by email, phone or post */
record Reach(String by, String phone, String address) implements Serializable {

    static final List<String> CHOICES = List.of("email", "phone", "post");

    boolean whole() {
        return CHOICES.contains(String.valueOf(by)) && phone != null && address != null;
    }
}
