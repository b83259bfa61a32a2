package org.vigil.shell.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vigil.shell.Acting;
import org.vigil.shell.HomeCard;
import org.vigil.shell.HomePanel;
import org.vigil.shell.VigilClock;
import org.vigil.shell.Words;

/** What needs me today, in order of consequence. */
@Controller
class HomePages {
  private final List<HomeCard> cards;
  private final List<HomePanel> panels;
  private final VigilClock clock;

  HomePages(List<HomeCard> cards, List<HomePanel> panels, VigilClock clock) {
    this.cards = cards;
    this.panels = panels.stream().sorted(Comparator.comparingInt(HomePanel::order)).toList();
    this.clock = clock;
  }

  @GetMapping("/")
  String home(Model model) {
    var actor = Acting.required();
    var waiting = new ArrayList<HomeCard.Waiting>();
    var quiet = new ArrayList<String>();
    for (var card : cards.stream().filter(each -> each.isOpenTo(actor)).toList()) {
      var found = card.waitingFor(actor).stream().filter(w -> w.count() > 0).toList();
      waiting.addAll(found);
      if (found.isEmpty()) {
        quiet.add(card.kind());
      }
    }
    waiting.sort(Comparator.comparingInt(HomeCard.Waiting::consequence));
    model.addAttribute(
        "page",
        new HomePage(
            Words.weekday(clock.today()),
            sentence(waiting.size()),
            List.copyOf(waiting),
            quiet.stream().sorted().toList(),
            panels.stream().flatMap(panel -> panel.forActor(actor).stream()).toList()));
    return "shell/home";
  }

  private static String sentence(int kinds) {
    return switch (kinds) {
      case 0 -> "Nothing needs you today.";
      case 1 -> "One kind of thing. The number opens exactly that many.";
      default ->
          kinds + " kinds of thing, most consequential first. Each number opens exactly that many.";
    };
  }

  /** The home page. */
  record HomePage(
      String today,
      String sentence,
      List<HomeCard.Waiting> waiting,
      List<String> quiet,
      List<HomePanel.Panel> panels) {}
}
