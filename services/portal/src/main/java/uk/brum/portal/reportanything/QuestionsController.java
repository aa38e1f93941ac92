package uk.brum.portal.reportanything;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.brum.pages.Choice;
import uk.brum.pages.Words;
import uk.brum.portal.problems.NotThere;
import uk.brum.portal.reportanything.Catalogue.Category;
import uk.brum.starter.security.PublicEndpoint;

/** The catalogue's questions, one a page; an answer may end the form. */
@Controller
@RequestMapping("/report/{code:[a-z0-9-]{1,60}}/questions/{question:[a-z0-9-]{1,60}}")
class QuestionsController {

    private final Steps steps;
    private final Words texts;

    QuestionsController(Steps steps, Words texts) {
        this.steps = steps;
        this.texts = texts;
    }

    @PublicEndpoint
    @GetMapping
    String ask(
            @PathVariable("code") String code,
            @PathVariable("question") String name,
            HttpServletRequest request,
            HttpSession session,
            Model model) {
        Category category = steps.category(code);
        ReportDraft draft = ReportDraft.of(session, code);
        if (draft.spot() == null) {
            return Steps.start(code);
        }
        List<String> typed = AnswerForm.sent(request).answer();
        List<String> answer = typed.isEmpty() ? draft.answers().getOrDefault(name, List.of()) : typed;
        return page(category, question(category, name), answer, null, model);
    }

    @PublicEndpoint
    @PostMapping
    String answered(
            @PathVariable("code") String code,
            @PathVariable("question") String name,
            HttpServletRequest request,
            HttpSession session,
            Model model) {
        Category category = steps.category(code);
        Question question = question(category, name);
        List<String> given = AnswerForm.sent(request).answer();
        Complaint.Wrong complaint = Complaint.about(question, given);
        if (complaint != null) {
            return page(category, question, given, complaint, model);
        }
        ReportDraft draft = ReportDraft.of(session, code);
        if (draft.spot() == null) {
            return Steps.start(code);
        }
        draft = draft.answered(name, given).keep(session);
        Question.Stop end = question.ending(given);
        if (end != null) {
            model.addAttribute("category", category);
            model.addAttribute("question", question);
            model.addAttribute("stop", end);
            return "reportanything/stopped";
        }
        return steps.afterQuestion(category, name, draft);
    }

    private static Question question(Category category, String name) {
        Question question = category.question(name);
        if (question == null) {
            throw new NotThere("question " + name);
        }
        return question;
    }

    private String page(
            Category category,
            Question question,
            List<String> given,
            Complaint.@Nullable Wrong complaint,
            Model model) {
        var form = new AnswerForm(given);
        var errors = new BeanPropertyBindingResult(form, "form");
        if (complaint != null) {
            errors.rejectValue("answer", complaint.key(), complaint.values(), null);
        }
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("category", category);
        model.addAttribute("question", question);
        model.addAttribute(
                "label",
                question.required()
                        ? question.question()
                        : texts.of("reportanything.question.optional", question.question()));
        model.addAttribute(
                "choices",
                question.choices() == null
                        ? List.of()
                        : question.choices().stream()
                                .map(choice -> Choice.of(choice.code(), choice.text()))
                                .toList());
        return "reportanything/question";
    }
}
