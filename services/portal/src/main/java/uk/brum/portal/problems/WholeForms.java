package uk.brum.portal.problems;

import org.springframework.beans.PropertyAccessException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * A form is a record and is read whole, by its constructor; nothing below a field of it can be named from outside. A word
 * where no form of ours lets anybody write one, but a number or a tick, makes the whole request unclear.
 */
@ControllerAdvice
class WholeForms {

    @InitBinder
    void readWholeOrNotAtAll(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.setBindingErrorProcessor(new DefaultBindingErrorProcessor() {
            @Override
            public void processPropertyAccessException(PropertyAccessException unfit, BindingResult errors) {
                throw unfit;
            }
        });
    }
}
