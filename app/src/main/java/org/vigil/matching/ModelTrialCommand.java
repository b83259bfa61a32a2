package org.vigil.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.linkage.LinkageModel;
import org.vigil.notification.Feed;
import org.vigil.notification.Feeds;
import org.vigil.notification.Notification;
import org.vigil.notification.Notifications;
import org.vigil.shell.Command;
import org.vigil.shell.CommandLine;
import org.vigil.shell.Role;

/** Shows what a change of the linkage model would do, before it is accepted. */
@Component
class ModelTrialCommand implements Command {
  private static final String HEADER =
      "notification,feed,in use,proposed,newly beside,no longer beside\n";

  private final LinkageModel inUse;
  private final Notifications notifications;
  private final Feeds feeds;
  private final Decisions decisions;
  private final TransactionTemplate transaction;

  ModelTrialCommand(
      LinkageModel inUse,
      Notifications notifications,
      Feeds feeds,
      Decisions decisions,
      TransactionTemplate transaction) {
    this.inUse = inUse;
    this.notifications = notifications;
    this.feeds = feeds;
    this.decisions = decisions;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "rehearse-model";
  }

  @Override
  public String summary() {
    return "what another linkage model would do to everything told so far";
  }

  @Override
  public String help() {
    return """
        ./vigil rehearse-model --model FILE [--out CHANGES.csv] --as USER --purpose TEXT
        Matches every notification from the beginning on paper, once with the model in use and once with the one in FILE,
        which is named and made as deaths-1.csv is. Says what would be linked, parted and asked otherwise, and how both
        models stand to what people have answered. Nothing is changed. CHANGES.csv takes one line for each notification
        that would stand beside others; it names nobody.""";
  }

  @Override
  public Set<Role> whoseWork() {
    return Set.of(Role.ANALYST, Role.CONSULTANT);
  }

  @Override
  public Result run(CommandLine line) {
    var file = Path.of(line.required("model"));
    if (!Files.isReadable(file)) {
      throw new WrongUse("there is no file " + file + " that can be read");
    }
    LinkageModel proposed;
    try {
      proposed = LinkageModel.read(file);
    } catch (IOException | IllegalArgumentException refused) {
      line.print("Not a model: " + refused.getMessage());
      return Result.REFUSED;
    }
    var told = new ArrayList<List<Notification>>();
    var trial = Objects.requireNonNull(transaction.execute(status -> trial(proposed, told)));
    var changes = trial.changes();
    say(line, "Model in use, " + inUse.version(), trial.inUse(), trial.settled());
    say(line, "Model proposed, " + proposed.version(), trial.proposed(), trial.settled());
    line.print(
        "%,d notifications would stand beside others, or be asked about otherwise: %,d newly linked to something, %,d parted from something."
            .formatted(
                changes.size(),
                changes.stream().filter(c -> c.newBeside() > 0).count(),
                changes.stream().filter(c -> c.noMore() > 0).count()));
    return line.option("out")
        .map(out -> write(changes, told, Path.of(out), line))
        .orElse(Result.DONE);
  }

  private ModelTrial trial(LinkageModel proposed, List<List<Notification>> told) {
    var before = paper(inUse);
    var after = paper(proposed);
    for (var batch : notifications.batchesInOrder()) {
      var arrived = notifications.ofBatch(batch);
      told.add(arrived);
      before.receive(arrived);
      after.receive(arrived);
    }
    return new ModelTrial(
        before, after, decisions.inOrder().stream().filter(d -> d.answer().settles()).toList());
  }

  private PaperMatching paper(LinkageModel model) {
    return new PaperMatching(
        model, feed -> feeds.find(feed).map(Feed::oneRowPerDeath).orElse(false));
  }

  private static void say(
      CommandLine line, String model, PaperMatching paper, Collection<Decision> settled) {
    line.print(
        "%s: %,d notifications in %,d case files; a person asked about %,d."
            .formatted(
                model,
                paper.places().size(),
                ModelTrial.caseFiles(paper),
                ModelTrial.asked(paper)));
    line.print(
        "  Of what people answered: it would itself join %,d that they said are not the same, and neither join nor ask about %,d that they said are."
            .formatted(
                ModelTrial.against(paper, settled, Answer.KEPT_APART),
                ModelTrial.against(paper, settled, Answer.JOINED)));
  }

  private static Result write(
      List<ModelTrial.Change> changes, List<List<Notification>> told, Path out, CommandLine line) {
    var feedOf = new HashMap<String, String>();
    told.forEach(batch -> batch.forEach(n -> feedOf.put(n.id().toString(), n.feed())));
    var text = new StringBuilder(HEADER);
    for (var change : changes) {
      text.append(change.notification())
          .append(',')
          .append(feedOf.getOrDefault(change.notification().toString(), ""))
          .append(',')
          .append(change.before().words())
          .append(',')
          .append(change.after().words())
          .append(',')
          .append(change.newBeside())
          .append(',')
          .append(change.noMore())
          .append('\n');
    }
    try {
      Files.writeString(out, text.toString());
    } catch (IOException e) {
      line.print("The changes could not be written to " + out + ": " + e.getMessage());
      return Result.REFUSED;
    }
    line.print("Wrote %,d changes to %s.".formatted(changes.size(), out));
    return Result.DONE;
  }
}
