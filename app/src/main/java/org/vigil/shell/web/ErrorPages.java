package org.vigil.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.vigil.shell.NotFound;
import org.vigil.shell.Purpose;
import org.vigil.shell.RefusedForm;

/** Every refusal and breakage, with what to do next and nothing of the inside. */
@Controller
class ErrorPages implements ErrorController {

  @RequestMapping("/error")
  String error(HttpServletRequest request, Model model) {
    var refused = RefusedForm.of(request).orElse(null);
    if (refused != null) {
      model.addAttribute("page", RefusedPage.of(refused));
      return "shell/refused-form";
    }
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    model.addAttribute("page", ErrorPage.of(status instanceof Integer code ? code : 500));
    return "shell/error";
  }

  /** What the page says of a form that came too late. */
  record RefusedPage(
      String heading, String whatToDo, String href, String link, List<RefusedForm.Field> typed) {
    static RefusedPage of(RefusedForm form) {
      var copy =
          form.typed().isEmpty()
              ? ""
              : " What you typed stands below. It is kept nowhere else: copy it before you go on.";
      return form.isSignedIn()
          ? new RefusedPage(
              "This page was open too long",
              "You have signed in again since it was opened, so nothing of it was kept. Open it again and send it from there."
                  + copy,
              form.cameFrom() == null ? "/" : PurposePages.ownPath(form.cameFrom()),
              "Open the page again",
              form.typed())
          : new RefusedPage(
              "You were signed out",
              "Nothing was kept of what you sent. Sign in again, open the page and send it from there."
                  + copy,
              "/sign-in",
              "Sign in again",
              form.typed());
    }
  }

  /** What the page says of a status. */
  record ErrorPage(String heading, String whatToDo) {
    static ErrorPage of(int status) {
      return switch (status) {
        case 400 ->
            new ErrorPage(
                "That request could not be read",
                "Go back, check what was typed and send it again.");
        case 403 ->
            new ErrorPage(
                "This page is not open to you",
                "Your role does not include it; if you need it for your work, ask the unit.");
        case 404 ->
            new ErrorPage(
                "There is no such page", "Check the address, or search for the reference.");
        case 405 -> new ErrorPage("That cannot be done this way", "Use the buttons of the page.");
        case 413 ->
            new ErrorPage(
                "That file is too large",
                "Files up to 64 MB are read. Split it and send the parts.");
        case 503 ->
            new ErrorPage(
                "The database does not answer", "Nothing was lost. Try again in a minute.");
        default ->
            new ErrorPage(
                "Something went wrong on our side",
                "Nothing you sent was half kept. Try again; if it happens again, tell whoever looks after Vigil.");
      };
    }
  }

  /** Refusals that rooms throw. */
  @ControllerAdvice
  static class Refusals {
    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(Model model) {
      model.addAttribute("page", ErrorPage.of(HttpStatus.NOT_FOUND.value()));
      return "shell/error";
    }

    @ExceptionHandler(Purpose.PurposeMissing.class)
    String purposeMissing(HttpServletRequest request) {
      return "redirect:/purpose?next=" + PurposePages.ownPath(request.getServletPath());
    }
  }
}
