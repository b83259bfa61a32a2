package org.vigil.monthlyupdate.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.figures.Footing;
import org.vigil.figures.LikelyCause.MissingRowOrDifferentCut;
import org.vigil.monthlyupdate.Issue;
import org.vigil.monthlyupdate.IssueJournal;
import org.vigil.monthlyupdate.NoteWording;
import org.vigil.monthlyupdate.Place;
import org.vigil.monthlyupdate.UpdateTable;
import org.vigil.monthlyupdate.web.Form.Field;
import org.vigil.monthlyupdate.web.Form.Grid;
import org.vigil.monthlyupdate.web.Form.Kind;

/** The ways in which what stops an issue can be settled, each a form of its own. */
final class SettlingForms {
  static final String OWNER = "owner";
  static final String SAID_ON = "said-on";
  static final String SAID = "said";
  static final String SIGNED_BY = "signed-by";
  static final String SIGNED_AS = "signed-as";
  static final String NOTE = "note";
  static final String WORDS = "words";
  static final String WHY = "why";

  private static final String DAY_HINT = "As 2 December 2024 or 2/12/2024";

  private final String path;
  private final Issue asReceived;
  private final IssueJournal journal;
  private final Typed typed;

  SettlingForms(String path, Issue asReceived, IssueJournal journal, Typed typed) {
    this.path = path;
    this.asReceived = asReceived;
    this.journal = journal;
    this.typed = typed;
  }

  /** One way of settling, folded until somebody chooses it. */
  record Choice(String title, String hint, boolean open, Form form) {}

  static String figuresOf(String table) {
    return Place.anchor("figures", table);
  }

  static String rowOf(String table) {
    return Place.anchor("row", table);
  }

  static String noteOf(String table) {
    return Place.anchor("note", table);
  }

  static String wordsOf(String item, String passage) {
    return Place.anchor("words", item) + "-" + passage;
  }

  static String lossOf(String item) {
    return Place.anchor("loss", item);
  }

  static String backOf(long entry) {
    return "back-" + entry;
  }

  /**
   * The three ways of settling a difference; only the first where a table adds up. A form that was refused stays, whatever
   * became of the table meanwhile, for what was typed stands in it.
   */
  List<Choice> forTable(UpdateTable table) {
    var footing = table.footing();
    var choices = new ArrayList<Choice>();
    choices.add(figuresAgain(table));
    addRow(table, footing, choices);
    if (!footing.foots() || typed.isOf(noteOf(table.id()))) {
      choices.add(printedNote(table));
    }
    return choices;
  }

  private Choice figuresAgain(UpdateTable table) {
    var key = figuresOf(table.id());
    return choice(
        "The owner gives the figures again",
        "Every row and the printed totals, as the owner sends them now. Those first received are kept.",
        form(
            key,
            "/tables/" + table.id() + "/figures",
            table.id(),
            ownersWord(key),
            new FigureFields(table).grid(key, typed),
            "Take these figures"));
  }

  private void addRow(UpdateTable table, Footing footing, List<Choice> choices) {
    var key = rowOf(table.id());
    var missing = footing.cause() instanceof MissingRowOrDifferentCut cause ? cause : null;
    if (missing == null && !typed.isOf(key)) {
      return;
    }
    var fields = new FigureFields(table);
    choices.add(
        choice(
            "Add the row \"%s\"".formatted(FigureFields.AREA_NOT_KNOWN),
            "Only where the owner says that the difference is people whose area nobody recorded.",
            form(
                key,
                "/tables/" + table.id() + "/area-not-known",
                table.id(),
                ownersWord(key),
                fields.oneRow(
                    key,
                    missing == null ? footing.columnDifferences() : missing.difference(),
                    typed),
                "Add this row")));
  }

  private Choice printedNote(UpdateTable table) {
    var key = noteOf(table.id());
    return choice(
        "Issue with a printed note",
        "Both sets of figures and the difference are printed, over a name.",
        form(
            key,
            "/tables/" + table.id() + "/note",
            table.id(),
            signedNote(key, NoteWording.ofDifference(table)),
            null,
            "Print this note"));
  }

  /** The author's words for each gap, or a note that they stay lost. */
  List<Choice> forLostWords(Issue.Item item) {
    var choices = new ArrayList<Choice>();
    int number = 0;
    var passages = passages(item);
    for (var passage : passages) {
      number++;
      choices.add(words(item, passage, passages.size() == 1 ? "the gap" : "gap " + number));
    }
    if (!item.lost().isEmpty()) {
      choices.add(noteOfLoss(item));
    }
    return choices;
  }

  private List<Issue.LostPassage> passages(Issue.Item item) {
    return asReceived.item(item.id()).orElseThrow().lost().stream()
        .filter(
            passage ->
                item.lost().contains(passage) || typed.isOf(wordsOf(item.id(), passage.id())))
        .toList();
  }

  private Choice words(Issue.Item item, Issue.LostPassage passage, String number) {
    var key = wordsOf(item.id(), passage.id());
    var fields = new ArrayList<Field>();
    fields.add(
        field(
            key,
            WORDS,
            Kind.TEXT,
            "The words that belong in the gap",
            "They must hold " + passage.mustContain() + ".",
            ""));
    fields.addAll(ownersWord(key));
    return choice(
        "The author supplies the words of " + number,
        "%s: \"%s\"."
            .formatted(
                passage.hasKnownLength()
                    ? "About " + passage.lengthInWords() + " are lost"
                    : "Words are lost, " + passage.howMuch(),
                Gap.around(asReceived.item(item.id()).orElseThrow(), passage)),
        form(
            key,
            "/items/" + item.id() + "/words/" + passage.id(),
            item.id(),
            fields,
            null,
            "Put these words in"));
  }

  private Choice noteOfLoss(Issue.Item item) {
    var key = lossOf(item.id());
    return choice(
        "The words stay lost",
        "The gaps are printed as gaps, and a signed note says so.",
        form(
            key,
            "/items/" + item.id() + "/note",
            item.id(),
            signedNote(key, NoteWording.ofLoss(item)),
            null,
            "Print this note"));
  }

  Form takeBack(long entry) {
    var key = backOf(entry);
    return new Form(
        key,
        path + "/journal/" + entry + "/taken-back",
        0,
        List.of(
            field(
                key,
                WHY,
                Kind.LINE,
                "Why",
                "Kept in the journal with your name and the time.",
                "")),
        null,
        "Take it back",
        problemsOf(key));
  }

  boolean isOpen(Form form) {
    return typed.isOf(form.key());
  }

  private List<Field> ownersWord(String key) {
    return List.of(
        field(key, OWNER, Kind.LINE, "Who said so", "Name or post of the owner of the data", ""),
        field(key, SAID_ON, Kind.DAY, "On which day", DAY_HINT, ""),
        field(key, SAID, Kind.TEXT, "What they said, in their words", "", ""));
  }

  private List<Field> signedNote(String key, String wording) {
    return List.of(
        field(key, NOTE, Kind.TEXT, "The note", "Proposed; change it if you need to.", wording),
        field(key, SIGNED_BY, Kind.LINE, "Signed by", "The name that is printed", ""),
        field(
            key,
            SIGNED_AS,
            Kind.LINE,
            "Signed as",
            "Their post, such as community safety manager",
            ""));
  }

  private Field field(String key, String name, Kind kind, String label, String hint, String value) {
    return Field.of(key, name, kind, label, hint, value, typed);
  }

  private Form form(
      String key, String to, String about, List<Field> fields, @Nullable Grid grid, String button) {
    return new Form(
        key, path + to, journal.entriesAbout(about), fields, grid, button, problemsOf(key));
  }

  private List<Problem> problemsOf(String key) {
    return typed.isOf(key) ? typed.problems() : List.of();
  }

  private Choice choice(String title, String hint, Form form) {
    return new Choice(title, hint, isOpen(form), form);
  }
}
