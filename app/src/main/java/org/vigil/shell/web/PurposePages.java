package org.vigil.shell.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.shell.Purpose;

/** Asks why someone is about to look at people, before the first one is shown. */
@Controller
class PurposePages {

  private static final String OTHER = "other";
  private static final List<String> USUAL =
      List.of(
          "Review of a death",
          "Judging links",
          "Looking into a signal",
          "Annual audit",
          "Checking what a partner told us");

  @GetMapping("/purpose")
  String ask(@RequestParam(defaultValue = "/") String next, Model model) {
    model.addAttribute("page", PurposePage.of(ownPath(next), "", ""));
    return "shell/purpose";
  }

  @PostMapping("/purpose")
  String take(
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "") String other,
      @RequestParam(defaultValue = "/") String next,
      Model model) {
    boolean isOther = purpose.equals(OTHER);
    var chosen = isOther ? other.strip() : purpose.strip();
    if (chosen.isEmpty()) {
      model.addAttribute("page", PurposePage.of(ownPath(next), purpose, other));
      model.addAttribute("field", isOther ? OTHER : PurposePage.FIRST);
      model.addAttribute(
          "error",
          isOther
              ? "Say what else you are looking for. It is kept with every view."
              : "Say why you are looking. It is kept with every view.");
      return "shell/purpose";
    }
    Purpose.choose(chosen.length() > 200 ? chosen.substring(0, 200) : chosen);
    return "redirect:" + ownPath(next);
  }

  /** Only a path of this house: {@code //elsewhere} and the like lead home. */
  static String ownPath(String next) {
    return next.matches("/[A-Za-z0-9][A-Za-z0-9/_?=&.-]*") ? next : "/";
  }

  /** The question, with what was answered where it is asked again. */
  record PurposePage(String next, List<Choice> choices, String other) {
    /** The field the first choice stands in. */
    static final String FIRST = "purpose-0";

    static PurposePage of(String next, String chosen, String other) {
      var choices = new ArrayList<Choice>();
      for (var usual : USUAL) {
        choices.add(new Choice("purpose-" + choices.size(), usual, usual, usual.equals(chosen)));
      }
      choices.add(new Choice("purpose-other", OTHER, "Something else", OTHER.equals(chosen)));
      return new PurposePage(next, List.copyOf(choices), other);
    }

    /** One reason to choose. */
    record Choice(String id, String value, String label, boolean chosen) {}
  }
}
