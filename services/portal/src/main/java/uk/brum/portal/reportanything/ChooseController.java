package uk.brum.portal.reportanything;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.brum.pages.Words;
import uk.brum.portal.reportanything.Catalogue.Item;
import uk.brum.starter.security.PublicEndpoint;

/** What do you want to report? By words, or by walking down the tree. */
@Controller
class ChooseController {

    private static final int LONGEST = 100;

    private final Catalogue catalogue;
    private final Words texts;

    ChooseController(Catalogue catalogue, Words texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @PublicEndpoint
    @GetMapping("/report")
    String choose(
            @RequestParam(name = "q", required = false) @Nullable String typed,
            @RequestParam(name = "group", required = false) @Nullable String group,
            Model model) {
        String words = typed == null ? "" : typed.strip();
        words = words.substring(0, Math.min(words.length(), LONGEST));
        List<Item> items = catalogue.find(words.isEmpty() ? null : words).items();
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        for (Item item : items) {
            String top = item.path().isEmpty()
                    ? texts.of("reportanything.choose.other")
                    : item.path().getFirst();
            groups.computeIfAbsent(top, name -> new ArrayList<>()).add(item);
        }
        boolean known = group != null && groups.containsKey(group);
        model.addAttribute("q", words);
        model.addAttribute("group", known ? group : null);
        model.addAttribute("groups", groups);
        model.addAttribute("found", known ? groups.get(group) : words.isEmpty() ? null : items);
        return "reportanything/choose";
    }
}
