package org.vigil.monthlyupdate.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.monthlyupdate.Edit;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.Place;
import org.vigil.monthlyupdate.web.Form.Option;

/** Themes and items in their order: moved up and down, to another theme, renamed, added. Every move is kept at once. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class ArrangePages {
  private static final String FORM = "arrange";
  private static final String NAME = "name";
  private static final String WHERE = "sections";
  private final Desk desk;

  ArrangePages(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/monthly-updates/{month}/arrange")
  String show(@PathVariable String month, Model model) {
    return show(month, Typed.nothing(), model);
  }

  @PostMapping("/monthly-updates/{month}/arrange")
  String arrange(
      @PathVariable String month,
      @RequestParam Map<String, String> form,
      Model model,
      RedirectAttributes next) {
    var theme = Objects.requireNonNullElse(form.get("theme"), "");
    var item = Objects.requireNonNullElse(form.get("item"), "");
    return desk.take(
        month,
        FORM,
        form,
        (issue, typed) -> arranged(issue, theme, item, typed),
        NAME,
        "/monthly-updates/"
            + month
            + "/arrange#"
            + (item.isEmpty() ? Place.anchor("theme", theme) : Place.anchor("item", item)),
        next,
        typed -> show(month, typed, model));
  }

  private static List<Edit> arranged(Issue issue, String theme, String item, Typed typed) {
    var shelves = Shelves.of(issue);
    var what = Objects.requireNonNullElse(typed.optional("do"), "");
    boolean moved =
        switch (what) {
          case "item-up" -> shelves.moveItem(item, -1);
          case "item-down" -> shelves.moveItem(item, 1);
          case "item-to" ->
              shelves.moveTo(item, Objects.requireNonNullElse(typed.optional("to"), ""));
          case "theme-up" -> shelves.moveTheme(theme, -1);
          case "theme-down" -> shelves.moveTheme(theme, 1);
          case "theme-out" -> shelves.remove(theme);
          case "rename" -> renamed(shelves, theme, typed);
          case "add" -> added(shelves, typed);
          default -> false;
        };
    return moved ? List.of(new Edit.Arranged(shelves.all())) : List.of();
  }

  private static boolean renamed(Shelves shelves, String theme, Typed typed) {
    return shelves.rename(theme, typed.line(NAME, "Give the theme a name."));
  }

  private static boolean added(Shelves shelves, Typed typed) {
    shelves.add(typed.line(NAME, "Give the new theme a name."));
    return true;
  }

  private String show(String month, Typed typed, Model model) {
    var issue = desk.issue(month);
    boolean issued = desk.isIssued(month);
    var themes =
        issue.sections().stream()
            .map(
                section ->
                    new Theme(
                        Place.anchor("theme", section.id()),
                        section.id(),
                        section.theme(),
                        isOf(typed, section.id()) && typed.isTicked(NAME)
                            ? typed.valueOf(FORM, NAME, "")
                            : section.theme(),
                        isOf(typed, section.id()) ? typed.problemOf(FORM, NAME) : null,
                        section.items().stream()
                            .map(
                                item ->
                                    new Row(
                                        Place.anchor("item", item.id()),
                                        item.id(),
                                        Place.number(issue, item),
                                        item.headingOrWorkingHeading(),
                                        item.unchangedSince() == null
                                            ? null
                                            : "unchanged since "
                                                + ItemViews.month(item.unchangedSince())))
                            .toList()))
            .toList();
    model.addAttribute(
        "page",
        new ArrangePage(
            "/monthly-updates/" + month,
            issue.month().label(),
            issued,
            desk.entriesAbout(month, WHERE),
            themes,
            Choices.themes(issue),
            isOf(typed, "") ? typed.valueOf(FORM, NAME, "") : "",
            isOf(typed, "") ? typed.problemOf(FORM, NAME) : null,
            (String) model.getAttribute("kept"),
            typed.problems()));
    return "monthlyupdate/arrange";
  }

  /** Whether what was refused was typed for this theme; no theme is the new one. */
  private static boolean isOf(Typed typed, String theme) {
    return typed.isOf(FORM) && typed.valueOf(FORM, "theme", "").equals(theme);
  }

  /**
   * The page.
   *
   * @param seen how many times it was arranged when the page was opened
   */
  record ArrangePage(
      String path,
      String month,
      boolean issued,
      int seen,
      List<Theme> themes,
      List<Option> choices,
      String newName,
      @Nullable String newProblem,
      @Nullable String kept,
      List<Problem> problems) {}

  /** One theme. */
  record Theme(
      String anchor,
      String id,
      String theme,
      String name,
      @Nullable String problem,
      List<Row> items) {}

  /**
   * One item.
   *
   * @param unchanged since when; null where somebody wrote in it
   */
  record Row(String anchor, String id, String number, String heading, @Nullable String unchanged) {}
}
