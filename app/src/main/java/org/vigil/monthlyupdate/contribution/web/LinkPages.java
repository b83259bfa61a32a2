package org.vigil.monthlyupdate.contribution.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.monthlyupdate.contribution.LinkDoor;
import org.vigil.monthlyupdate.contribution.LinkDoor.Behind;
import org.vigil.shell.Acting;
import org.vigil.shell.Words;

/** The page behind a one-time link: what was asked, one box, one button. It opens to whoever holds the link. */
@Controller
class LinkPages {
  /** Writing takes longer than a session of the house lasts; this one holds nothing but the proof of the form. */
  private static final Duration TIME_TO_WRITE = Duration.ofHours(8);

  private static final String NOT_KEPT =
      "What you typed has not been kept. Copy it from here and send it by e-mail to whoever sent you the link.";

  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;

  private final LinkDoor door;

  LinkPages(LinkDoor door) {
    this.door = door;
  }

  @GetMapping("/contribute/{token}")
  String open(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var behind = door.open(token, request.getRemoteAddr());
    if (behind instanceof Behind.Open && Acting.now().isEmpty()) {
      // Whoever signs in at this browser begins another session, with the time of the house.
      request.getSession().setMaxInactiveInterval((int) TIME_TO_WRITE.toSeconds());
    }
    return show(token, behind, null, response, model);
  }

  @PostMapping("/contribute/{token}")
  String submit(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var behind = door.submit(token, words, request.getRemoteAddr());
    if (behind instanceof Behind.Refused refused) {
      return show(
          token,
          door.open(token, request.getRemoteAddr()),
          new Again(words, refused.reason()),
          response,
          model);
    }
    return show(token, behind, words.isBlank() ? null : new Again(words, null), response, model);
  }

  private static String show(
      String token,
      Behind behind,
      @Nullable Again again,
      HttpServletResponse response,
      Model model) {
    response.setHeader("X-Robots-Tag", "noindex");
    var page =
        switch (behind) {
          case Behind.Open open ->
              new LinkPage(
                  token,
                  open,
                  Words.moment(open.until()),
                  again == null ? open.words() : again.words(),
                  again == null ? null : again.problem(),
                  "",
                  "");
          case Behind.Kept kept ->
              LinkPage.saying(
                  "What you wrote has reached us",
                  "Received %s. The reference is %s. The unit reads it before it is printed; this page can be closed."
                      .formatted(Words.moment(kept.at()), kept.reference()));
          case Behind.Shut shut -> {
            response.setStatus(NOT_FOUND);
            yield LinkPage.saying(shut.reason(), shut.toDo(), again);
          }
          case Behind.Wait wait -> {
            response.setStatus(TOO_MANY);
            yield LinkPage.saying(
                "Too many tries",
                "Wait ten minutes, then open the link from the e-mail again.",
                again);
          }
          case Behind.Refused refused -> LinkPage.saying("Not taken", refused.reason());
        };
    model.addAttribute("page", page);
    return "monthlyupdate/contribute";
  }

  /** What was written, and is to be put right or has not been kept: a page is never lost with what was typed on it. */
  record Again(String words, @Nullable String problem) {}

  /**
   * The page.
   *
   * @param open what may be written; null where nothing may
   * @param words what is to be written, or what was and has not been kept
   */
  record LinkPage(
      String token,
      Behind.@Nullable Open open,
      String until,
      String words,
      @Nullable String problem,
      String heading,
      String said) {
    static LinkPage saying(String heading, String said) {
      return saying(heading, said, null);
    }

    static LinkPage saying(String heading, String said, @Nullable Again again) {
      return new LinkPage(
          "",
          null,
          "",
          again == null ? "" : again.words(),
          again == null ? null : NOT_KEPT,
          heading.replaceAll("\\.$", ""),
          said);
    }
  }
}
