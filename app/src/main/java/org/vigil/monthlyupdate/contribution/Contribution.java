package org.vigil.monthlyupdate.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.Issue.IssueId;

/**
 * One thing somebody is asked to tell.
 *
 * @param reference as it stands in the e-mail and around the block, so that an answer finds its way back
 * @param item whose words are asked for; null for a new item
 * @param section where the item stands, or is to stand
 * @param subject what the item is called
 * @param wanted what is asked of them, in words; may be empty
 * @param sent the item's words as they were sent
 */
public record Contribution(
    UUID id,
    String reference,
    IssueId issue,
    @Nullable String item,
    String section,
    String subject,
    String wanted,
    String sent,
    UUID contributor,
    Way way,
    LocalDate due,
    Instant askedAt,
    String askedBy,
    List<Happening> happened) {

  public Contribution {
    happened = List.copyOf(happened);
  }

  /** How the answer is asked for. */
  public enum Way {
    BLOCK("E-mail with a block to fill in"),
    WORD("E-mail with a Word block"),
    LINK("One-time link");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** What can happen to it. The name of a constant is what the table keeps, so a constant is never renamed. */
  public enum Step {
    DRAFTED("E-mail made"),
    REMINDED("Reminder made"),
    /** With nothing after it: Vigil stopped in the middle, and nobody knows whether it went. */
    SENDING("Being handed to the mail server"),
    SENT("Taken by the mail server"),
    NOT_SENT("Not taken by the mail server"),
    NOT_KNOWN("Not known whether it went"),
    OPENED("Link opened"),
    CAME("Reply came"),
    TAKEN("Taken into the item"),
    REFUSED("Refused"),
    CALLED_OFF("Called off");

    private final String words;

    Step(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * One step, as it was entered.
   *
   * @param reply which reply it is about; null where it is about none
   * @param words whom it went to, or why
   */
  public record Happening(Step step, @Nullable UUID reply, String words, String by, Instant at) {}

  /** How it stands, whatever the day. */
  public enum State {
    ASKED("Asked"),
    OPENED("Link opened"),
    CAME("Came: to be read"),
    TAKEN("Taken"),
    REFUSED("Refused"),
    LATE("Late"),
    CALLED_OFF("Called off");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * How it stands on a day. It is late while nothing has come and the day it was due is over; what came and was refused is
   * not late but refused.
   */
  public State stateOn(LocalDate today) {
    var state = State.ASKED;
    for (var happening : happened) {
      state =
          switch (happening.step()) {
            case DRAFTED, REMINDED, SENDING, SENT, NOT_SENT, NOT_KNOWN -> state;
            case OPENED -> state == State.ASKED ? State.OPENED : state;
            case CAME -> State.CAME;
            case TAKEN -> State.TAKEN;
            case REFUSED -> State.REFUSED;
            case CALLED_OFF -> State.CALLED_OFF;
          };
    }
    return state.ordinal() <= State.OPENED.ordinal() && today.isAfter(due) ? State.LATE : state;
  }

  /** Whether an answer is still looked for. */
  public boolean isOpenOn(LocalDate today) {
    return switch (stateOn(today)) {
      case ASKED, OPENED, LATE, REFUSED -> true;
      case CAME, TAKEN, CALLED_OFF -> false;
    };
  }

  public long count(Step step) {
    return happened.stream().filter(happening -> happening.step() == step).count();
  }

  /** How many reminders went, or may have: those made, without those the mail server took for nobody. */
  public long reminders() {
    return IntStream.range(0, happened.size())
        .filter(at -> happened.get(at).step() == Step.REMINDED)
        .mapToObj(this::whatCameOf)
        .filter(
            steps ->
                !steps.contains(Step.NOT_SENT)
                    || steps.contains(Step.SENT)
                    || steps.contains(Step.NOT_KNOWN))
        .count();
  }

  /** What was entered after a mail was made, until the next was. */
  private List<Step> whatCameOf(int mail) {
    return happened.stream()
        .skip(mail + 1L)
        .map(Happening::step)
        .takeWhile(step -> step != Step.DRAFTED && step != Step.REMINDED)
        .toList();
  }

  /** Why the last reply was refused; null where it was not. */
  public @Nullable String whyRefused() {
    return happened.stream()
        .filter(happening -> happening.step() == Step.REFUSED)
        .map(Happening::words)
        .reduce((first, last) -> last)
        .orElse(null);
  }
}
