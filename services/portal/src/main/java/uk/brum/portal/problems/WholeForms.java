package uk.brum.portal.problems;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A form is a record and is read whole, by its constructor; nothing below a field of it can be named from outside. */
@ControllerAdvice
class WholeForms {

    @InitBinder
    void readByTheConstructorAlone(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
