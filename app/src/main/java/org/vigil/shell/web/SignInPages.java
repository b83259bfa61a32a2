package org.vigil.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.shell.SignInDesk;

/** Name and password, then the code; on the first visit a new password and a code generator. */
@Controller
class SignInPages {
  private static final String KEY_BEING_SET_UP = "vigil.code-key";

  private final SignInDesk desk;

  SignInPages(SignInDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/sign-in")
  String askPassword(
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      @RequestParam(required = false) @Nullable String ended,
      Model model) {
    model.addAttribute("signedOut", signedOut != null);
    model.addAttribute("ended", ended != null);
    return "shell/sign-in";
  }

  @PostMapping("/sign-in")
  String takePassword(
      @RequestParam String username,
      @RequestParam String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var error =
        switch (desk.showPassword(username.strip(), password, request, response)) {
          case COME_IN -> null;
          case NOT_RIGHT -> "The name or the password is not right.";
          case PASSWORD_OVER ->
              "This one-time password is out of date. Ask whoever gave it to you for another.";
          case TOO_MANY_TRIES -> "There were too many tries. Wait five minutes and try again.";
          case BUSY -> "Many people sign in just now. Try again in a moment.";
        };
    if (error != null) {
      model.addAttribute("error", error);
      return "shell/sign-in";
    }
    return nextDoor();
  }

  private String nextDoor() {
    if (!desk.isBetweenTheDoors()) {
      return "redirect:/";
    }
    var account = desk.current();
    if (account.mustChangePassword()) {
      return "redirect:/sign-in/new-password";
    }
    return account.codeSecret() == null
        ? "redirect:/sign-in/set-up-code"
        : "redirect:/sign-in/code";
  }

  @GetMapping("/sign-in/new-password")
  String askNewPassword(Model model) {
    if (desk.isBetweenTheDoors() && !desk.current().mustChangePassword()) {
      return nextDoor();
    }
    model.addAttribute("inside", !desk.isBetweenTheDoors());
    return "shell/new-password";
  }

  @PostMapping("/sign-in/new-password")
  String takeNewPassword(
      @RequestParam(defaultValue = "") String old,
      @RequestParam String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var refusal = desk.changePassword(old, password, request, response);
    if (refusal.isPresent()) {
      model.addAttribute("inside", !desk.isBetweenTheDoors());
      model.addAttribute("error", refusal.get());
      return "shell/new-password";
    }
    return nextDoor();
  }

  @GetMapping("/sign-in/set-up-code")
  String offerCodeKey(HttpServletRequest request, Model model) {
    if (!isToSetUpCode()) {
      return nextDoor();
    }
    var key = keyBeingSetUp(request.getSession());
    if (key == null) {
      key = new Key(desk.current().username(), SignInDesk.newCodeSecret());
      request.getSession().setAttribute(KEY_BEING_SET_UP, key);
    }
    show(key, model);
    return "shell/set-up-code";
  }

  @PostMapping("/sign-in/set-up-code")
  String confirmCodeKey(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var key = keyBeingSetUp(request.getSession());
    if (key == null || !isToSetUpCode()) {
      return nextDoor();
    }
    return switch (desk.confirmCodeSecret(key.secret(), code, request, response)) {
      case COME_IN -> "redirect:/";
      default -> {
        show(key, model);
        model.addAttribute(
            "error",
            "That code does not belong to this key. Check the clock of your device and type the next code.");
        yield "shell/set-up-code";
      }
    };
  }

  private boolean isToSetUpCode() {
    var account = desk.current();
    return desk.isBetweenTheDoors()
        && !account.mustChangePassword()
        && account.codeSecret() == null;
  }

  /** The key this session offers to whoever is at the door; null where it offers none, or offered it to somebody else. */
  private @Nullable Key keyBeingSetUp(HttpSession session) {
    var key = (Key) session.getAttribute(KEY_BEING_SET_UP);
    return key != null && key.username().equals(desk.current().username()) ? key : null;
  }

  private static void show(Key key, Model model) {
    model.addAttribute("secret", key.secret().replaceAll("(.{4})", "$1 ").strip());
    model.addAttribute("address", SignInDesk.codeAddress(key.username(), key.secret()));
  }

  @GetMapping("/sign-in/code")
  String askCode() {
    return isToShowCode() ? "shell/code" : nextDoor();
  }

  @PostMapping("/sign-in/code")
  String takeCode(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!isToShowCode()) {
      return nextDoor();
    }
    var error =
        switch (desk.showCode(code, request, response)) {
          case COME_IN -> null;
          case TOO_MANY_TRIES -> "There were too many tries. Wait five minutes and try again.";
          default ->
              "That code is not right or was used before. Wait for the next code and type it.";
        };
    if (error != null) {
      model.addAttribute("error", error);
      return "shell/code";
    }
    return "redirect:/";
  }

  private boolean isToShowCode() {
    var account = desk.current();
    return desk.isBetweenTheDoors()
        && !account.mustChangePassword()
        && account.codeSecret() != null;
  }

  /** The link itself changes nothing: mail programs that look ahead must not use it up. */
  @GetMapping("/sign-in/link")
  String showLink(@RequestParam String token, Model model) {
    model.addAttribute("token", token);
    return "shell/link";
  }

  @PostMapping("/sign-in/link")
  String useLink(
      @RequestParam String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!desk.followLink(token, request, response)) {
      model.addAttribute("token", "");
      model.addAttribute(
          "error",
          "This link was used before or is out of date. Start the demonstration again for a new one.");
      return "shell/link";
    }
    return "redirect:/";
  }

  /** What a code generator is set up with, and for whom. */
  private record Key(String username, String secret) {
    @Override
    public String toString() {
      return "Key[" + username + "]";
    }
  }
}
