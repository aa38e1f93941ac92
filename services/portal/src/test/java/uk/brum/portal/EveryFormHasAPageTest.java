package uk.brum.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever presses a button after their session ended comes back to the page of the form by its address (decision 0021). */
@PortalPages
class EveryFormHasAPageTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void every_address_that_takes_a_form_of_a_resident_shows_a_page_too() {
        var pages = new TreeSet<String>();
        var forms = new TreeSet<String>();
        handlers.getHandlerMethods().keySet().forEach(mapping -> {
            var addresses = mapping.getPatternValues();
            var methods = mapping.getMethodsCondition().getMethods();
            if (methods.contains(RequestMethod.GET)) {
                pages.addAll(addresses);
            }
            if (methods.contains(RequestMethod.POST)) {
                forms.addAll(addresses);
            }
        });
        forms.removeIf(address -> address.startsWith("/staff"));
        assertThat(forms).hasSizeGreaterThan(20);
        assertThat(pages).containsAll(forms);
    }
}
