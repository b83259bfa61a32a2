package org.vigil.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
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

/** Every refusal and breakage, with what to do next and nothing of the inside. */
@Controller
class ErrorPages implements ErrorController {

  @RequestMapping("/error")
  String error(HttpServletRequest request, Model model) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    model.addAttribute("page", ErrorPage.of(status instanceof Integer code ? code : 500));
    return "shell/error";
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
                "Your role does not include it, or your session was renewed meanwhile. Go home and try again; if you need it for your work, ask the unit.");
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
