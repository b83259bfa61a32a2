package org.vigil.shell.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.shell.Purpose;

/** Asks why someone is about to look at people, before the first one is shown. */
@Controller
class PurposePages {

  @GetMapping("/purpose")
  String ask(@RequestParam(defaultValue = "/") String next, Model model) {
    model.addAttribute("next", ownPath(next));
    return "shell/purpose";
  }

  @PostMapping("/purpose")
  String take(
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "") String other,
      @RequestParam(defaultValue = "/") String next,
      Model model) {
    var chosen = purpose.equals("other") ? other.strip() : purpose.strip();
    if (chosen.isEmpty()) {
      model.addAttribute("next", ownPath(next));
      model.addAttribute("error", "Say why you are looking. It is kept with every view.");
      return "shell/purpose";
    }
    Purpose.choose(chosen.length() > 200 ? chosen.substring(0, 200) : chosen);
    return "redirect:" + ownPath(next);
  }

  /** Only a path of this house: {@code //elsewhere} and the like lead home. */
  static String ownPath(String next) {
    return next.matches("/[A-Za-z0-9][A-Za-z0-9/_?=&.-]*") ? next : "/";
  }
}
