package org.vigil.circulation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.vigil.circulation.Channel;
import org.vigil.circulation.Dispatch;
import org.vigil.circulation.Dispatch.Answer;
import org.vigil.circulation.Dispatches;

/** Which dispatches are listed, and in which order, as an address says it. */
record WantedDispatches(
    @Nullable String words,
    @Nullable String channel,
    @Nullable String answers,
    @Nullable String order) {
  private static final String CAME_BACK = "came-back";
  private static final String UNFINISHED = "unfinished";
  private static final String OLDEST = "oldest";
  private static final String BY_TITLE = "title";

  public String wordsOrNone() {
    return Objects.requireNonNullElse(words, "");
  }

  List<Dispatch> of(Dispatches dispatches) {
    var wanted =
        dispatches.all(wordsOrNone()).stream()
            .filter(one -> !isOfUnfinished() || one.isUnfinished())
            .filter(one -> !isOneChannel() || one.channel().name().equals(channel))
            .filter(one -> !CAME_BACK.equals(answers) || cameBack(one))
            .toList();
    if (OLDEST.equals(order)) {
      return wanted.reversed();
    }
    return BY_TITLE.equals(order)
        ? wanted.stream()
            .sorted(Comparator.comparing(Dispatch::title, String.CASE_INSENSITIVE_ORDER))
            .toList()
        : wanted;
  }

  /** Whether anything was asked for but the whole list. */
  public boolean isNarrowed() {
    return !wordsOrNone().isBlank() || isOneChannel() || isOfSomeAnswers();
  }

  /** Of the same, those not sent to everybody. */
  WantedDispatches unfinished() {
    return new WantedDispatches(words, channel, UNFINISHED, order);
  }

  /** Whether only what was not sent to everybody is listed. */
  public boolean isOfUnfinished() {
    return UNFINISHED.equals(answers);
  }

  private boolean isOfSomeAnswers() {
    return CAME_BACK.equals(answers) || isOfUnfinished();
  }

  private boolean isOneChannel() {
    return List.of(Channel.values()).stream().anyMatch(one -> one.name().equals(channel));
  }

  private static boolean cameBack(Dispatch dispatch) {
    return dispatch.recipients().stream().anyMatch(one -> one.answer() == Answer.BOUNCED);
  }

  /** The same list at another address. */
  public String at(String path) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("words", wordsOrNone())
        .queryParam("channel", Objects.requireNonNullElse(channel, ""))
        .queryParam("answers", Objects.requireNonNullElse(answers, ""))
        .queryParam("order", Objects.requireNonNullElse(order, ""))
        .encode()
        .build()
        .toUriString();
  }
}
