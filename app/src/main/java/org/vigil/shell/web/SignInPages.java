package org.vigil.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
  private static final String SECRET_BEING_SET_UP = "vigil.code-secret";

  private final SignInDesk desk;

  SignInPages(SignInDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/sign-in")
  String askPassword(
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      Model model) {
    model.addAttribute("signedOut", signedOut != null);
    return "shell/sign-in";
  }

  @PostMapping("/sign-in")
  String takePassword(
      @RequestParam String username,
      @RequestParam String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!desk.showPassword(username.strip(), password, request, response)) {
      model.addAttribute(
          "error",
          "The name or the password is not right, or there were too many tries. Wait a minute and try again.");
      return "shell/sign-in";
    }
    return nextDoor();
  }

  private String nextDoor() {
    var account = desk.current();
    if (account.mustChangePassword()) {
      return "redirect:/sign-in/new-password";
    }
    return account.codeSecret() == null
        ? "redirect:/sign-in/set-up-code"
        : "redirect:/sign-in/code";
  }

  @GetMapping("/sign-in/new-password")
  String askNewPassword() {
    return "shell/new-password";
  }

  @PostMapping("/sign-in/new-password")
  String takeNewPassword(@RequestParam String password, Model model) {
    var refusal = desk.changePassword(password);
    if (refusal.isPresent()) {
      model.addAttribute("error", refusal.get());
      return "shell/new-password";
    }
    return nextDoor();
  }

  @GetMapping("/sign-in/set-up-code")
  String offerCodeSecret(HttpServletRequest request, Model model) {
    if (desk.current().codeSecret() != null) {
      return "redirect:/sign-in/code";
    }
    var session = request.getSession();
    if (session.getAttribute(SECRET_BEING_SET_UP) == null) {
      session.setAttribute(SECRET_BEING_SET_UP, SignInDesk.newCodeSecret());
    }
    showSecret((String) session.getAttribute(SECRET_BEING_SET_UP), model);
    return "shell/set-up-code";
  }

  @PostMapping("/sign-in/set-up-code")
  String confirmCodeSecret(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var secret = (String) request.getSession().getAttribute(SECRET_BEING_SET_UP);
    if (secret == null || desk.current().codeSecret() != null) {
      return "redirect:/sign-in/code";
    }
    if (!desk.confirmCodeSecret(secret, code, request, response)) {
      showSecret(secret, model);
      model.addAttribute(
          "error",
          "That code does not belong to this key. Check the clock of your device and type the next code.");
      return "shell/set-up-code";
    }
    request.getSession().removeAttribute(SECRET_BEING_SET_UP);
    return "redirect:/";
  }

  private void showSecret(String secret, Model model) {
    model.addAttribute("secret", secret.replaceAll("(.{4})", "$1 ").strip());
    model.addAttribute("address", SignInDesk.codeAddress(desk.current().username(), secret));
  }

  @GetMapping("/sign-in/code")
  String askCode() {
    return "shell/code";
  }

  @PostMapping("/sign-in/code")
  String takeCode(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!desk.showCode(code, request, response)) {
      model.addAttribute(
          "error",
          "That code is not right or was used before. Wait for the next code and type it.");
      return "shell/code";
    }
    return "redirect:/";
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
}
