package uk.brum.pages;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * A reference such as SR-7K2M-9QXD stands on one line wherever a page says it: people read it out, compare it and copy it as
 * one word, and a browser would break it at its hyphens.
 */
final class WholeReferences implements IPostProcessorDialect {

    @Override
    public String getName() {
        return "whole references";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Wrapping.class, 1000));
    }

    /** One for each page; the template engine makes it, and so it is public. */
    public static final class Wrapping extends AbstractTemplateHandler {

        private static final Pattern REFERENCE =
                Pattern.compile("(?<![\\w/-])[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}(?![\\w/-])");

        /** Where text is no more than text. */
        private static final Set<String> PLAIN = Set.of("title", "textarea", "option", "script", "style");

        private int plain;

        @Override
        public void handleOpenElement(IOpenElementTag element) {
            if (PLAIN.contains(element.getElementCompleteName())) {
                plain++;
            }
            super.handleOpenElement(element);
        }

        @Override
        public void handleCloseElement(ICloseElementTag element) {
            if (PLAIN.contains(element.getElementCompleteName())) {
                plain--;
            }
            super.handleCloseElement(element);
        }

        @Override
        public void handleText(IText text) {
            Matcher references = REFERENCE.matcher(plain > 0 ? "" : text.getText());
            super.handleText(
                    references.find()
                            ? getContext()
                                    .getModelFactory()
                                    .createText(references.replaceAll("<span class=\"brum-whole\">$0</span>"))
                            : text);
        }
    }
}
