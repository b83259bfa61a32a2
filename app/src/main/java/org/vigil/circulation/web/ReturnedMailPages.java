package org.vigil.circulation.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.vigil.circulation.Groups;
import org.vigil.circulation.ReturnedMailDesk;
import org.vigil.shell.ReceivedFile;

/** Reading the mails that came back: undelivered, answered, opened. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class ReturnedMailPages {
  private static final int MOST_FILES = 200;

  private final ReturnedMailDesk desk;
  private final Groups groups;

  ReturnedMailPages(ReturnedMailDesk desk, Groups groups) {
    this.desk = desk;
    this.groups = groups;
  }

  @GetMapping("/circulation/returned")
  String form(Model model) {
    return show(null, List.of(), model);
  }

  @PostMapping("/circulation/returned")
  String read(
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
      Model model)
      throws IOException {
    var sent =
        files == null
            ? List.<MultipartFile>of()
            : files.stream().filter(ReturnedMailPages::isChosen).toList();
    if (sent.isEmpty()) {
      return show("Choose the e-mails that came back, saved as .msg or .eml.", List.of(), model);
    }
    if (sent.size() > MOST_FILES) {
      return show(
          "These are %d e-mails. Read %d at a time.".formatted(sent.size(), MOST_FILES),
          List.of(),
          model);
    }
    var lines = new ArrayList<Line>();
    for (var file : sent) {
      var name =
          ReceivedFile.of(Optional.ofNullable(file.getOriginalFilename()).orElse(""), new byte[0])
              .name();
      desk.enter(file.getBytes()).forEach(told -> lines.add(line(name, told)));
    }
    return show(null, lines, model);
  }

  /** A form whose field was left empty sends a file that has no name. */
  private static boolean isChosen(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name != null && !name.isEmpty();
  }

  private Line line(String file, ReturnedMailDesk.Told told) {
    var dispatch = told.dispatch();
    var group = told.group() == null ? null : groups.find(told.group()).orElse(null);
    return new Line(
        file,
        told.words(),
        dispatch == null ? null : "/circulation/sent/" + dispatch.id(),
        dispatch == null ? null : "%s, version %s".formatted(dispatch.title(), dispatch.version()),
        group == null ? null : "/circulation/groups/" + group.id(),
        group == null ? null : group.name());
  }

  private static String show(@Nullable String error, List<Line> lines, Model model) {
    model.addAttribute("page", new ReturnedMailPage(error, lines));
    return "circulation/returned";
  }

  /**
   * What one mail told of one of those it is about.
   *
   * @param href the dispatch; null where it is not known which
   * @param group whose member it is about; null where that is not known
   */
  record Line(
      String file,
      String words,
      @Nullable String href,
      @Nullable String title,
      @Nullable String group,
      @Nullable String groupName) {}

  /** The page. */
  record ReturnedMailPage(@Nullable String error, List<Line> lines) {}
}
