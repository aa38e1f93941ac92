package uk.brum.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.test.context.BootstrapUtils;

/**
 * Lets test classes that share a Spring context follow each other, otherwise in the order in which they were found: one
 * context of a service runs at a time, so each change back and forth would be one more start.
 */
public final class ByContext implements ClassOrderer {

    private static final String NONE = "none";

    @Override
    public void orderClasses(ClassOrdererContext context) {
        Map<Object, List<ClassDescriptor>> together = new LinkedHashMap<>();
        for (ClassDescriptor one : context.getClassDescriptors()) {
            together.computeIfAbsent(contextOf(one.getTestClass()), _ -> new ArrayList<>())
                    .add(one);
        }
        List<ClassDescriptor> order =
                together.values().stream().flatMap(List::stream).toList();
        context.getClassDescriptors().sort((one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)));
    }

    private static Object contextOf(Class<?> test) {
        return MergedAnnotations.from(test, SearchStrategy.TYPE_HIERARCHY).isPresent(SpringBootTest.class)
                ? BootstrapUtils.resolveTestContextBootstrapper(test).buildMergedContextConfiguration()
                : NONE;
    }
}
