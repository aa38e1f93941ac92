package uk.brum.portal.staff.customer;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Who calls about a home, without an account; {@code what} is the button that was pressed. */
record CallerForm(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String what) {

    void check(BindingResult errors) {
        if (tidy(name) == null) {
            errors.rejectValue("name", "staff.customer.caller.name.missing");
        } else if (name != null && name.length() > 100) {
            errors.rejectValue("name", "staff.customer.caller.name.long");
        }
        String number = tidy(phone);
        if (number != null && !number.matches("\\+?[0-9 ]{5,19}")) {
            errors.rejectValue("phone", "staff.customer.caller.phone.shape");
        }
        String address = tidy(email);
        if (address != null && (address.length() > 254 || !address.matches("[^@\\s]+@[^@\\s]+"))) {
            errors.rejectValue("email", "staff.customer.caller.email.shape");
        }
        if (number == null && address == null) {
            errors.rejectValue("phone", "staff.customer.caller.reach.missing");
        }
    }

    static @Nullable String tidy(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }
}
