package org.vigil.figures;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.disclosure.DisclosureControl;
import org.vigil.disclosure.Outcome;
import org.vigil.disclosure.ProtectedTable;
import org.vigil.disclosure.PublishedCount;
import org.vigil.disclosure.RiskAppetite;
import org.vigil.figures.Footing.Severity;

/**
 * The one way out. A figure is footed, protected for its tier, and entered in the ledger; what comes out is all that may
 * be shown. A figure that does not add up does not pass, except to partners under a named person's printed note.
 */
@Component
public class DisclosureGate {
  private final Ledger ledger;
  private final RiskAppetite appetite;
  private final Clock clock;

  DisclosureGate(Ledger ledger, RiskAppetite appetite, Clock clock) {
    this.ledger = ledger;
    this.appetite = appetite;
    this.clock = clock;
  }

  /** The exact figure with whatever is wrong with it, for the screens of those who work on it. Not entered. */
  public ReleasedTable forTheCaseTeam(Figure figure) {
    return forTheCaseTeam(figure, Optional.empty());
  }

  /** The same, with the note that is to stand under it once it goes. */
  public ReleasedTable forTheCaseTeam(Figure figure, Optional<SignedNote> note) {
    return new ReleasedTable(
        figure,
        DisclosureControl.exact(figure.counts()),
        Tier.CASE_TEAM,
        Optional.empty(),
        Optional.of(PrintedCounts.foot(figure.counts())),
        note);
  }

  /** To named partners, exact. */
  @Transactional
  public Release releaseToPartners(Figure figure, Recipients recipients) {
    var footing = PrintedCounts.foot(figure.counts());
    return footing.severity() == Severity.STOPS
        ? new Release.Withheld("The table does not add up. " + footing.cause().sentence(), false)
        : new Release.Released(exact(figure, footing, Optional.empty(), recipients));
  }

  /** To named partners, although it does not add up: a named person says so in print, with both sets of figures. */
  @Transactional
  public Release releaseToPartners(Figure figure, Recipients recipients, SignedNote note) {
    var footing = PrintedCounts.foot(figure.counts());
    return new Release.Released(exact(figure, footing, Optional.of(note), recipients));
  }

  /**
   * What went to partners under an entry of the ledger, to be read again. Nothing is entered a second time, so the figure
   * must still give exactly the numbers of the entry.
   */
  @Transactional(readOnly = true)
  public ReleasedTable releasedToPartners(
      ReleaseId entry, Figure figure, Optional<SignedNote> note) {
    var released =
        new ReleasedTable(
            figure,
            DisclosureControl.exact(figure.counts()),
            Tier.PARTNER,
            Optional.of(entry),
            Optional.of(PrintedCounts.foot(figure.counts())),
            note);
    if (!Set.copyOf(released.numbersSeen()).equals(Set.copyOf(ledger.partnerCounts(entry)))) {
      throw new IllegalStateException(
          "%s no longer gives the numbers that were released as %s".formatted(figure.id(), entry));
    }
    return released;
  }

  /** To anybody. Nothing overrides this. */
  @Transactional
  public Release releaseToThePublic(Figure figure, Recipients channel) {
    ledger.takeTurn();
    return switch (protect(figure)) {
      case Outcome.Protected seen -> new Release.Released(published(figure, seen.table(), channel));
      case Outcome.Withheld withheld ->
          new Release.Withheld(withheld.reason(), withheld.coarser().isPresent());
    };
  }

  /** To anybody, the coarser table that was offered. */
  @Transactional
  public Release releaseCoarser(Figure figure, Recipients channel) {
    ledger.takeTurn();
    if (!(protect(figure) instanceof Outcome.Withheld withheld)) {
      return releaseToThePublic(figure, channel);
    }
    return withheld
        .coarser()
        .<Release>map(coarser -> new Release.Released(published(figure, coarser, channel)))
        .orElseGet(() -> new Release.Withheld(withheld.reason(), false));
  }

  private Outcome protect(Figure figure) {
    var populations = PublishedCount.populationsBeside(figure.counts());
    return DisclosureControl.protect(figure.counts(), appetite, ledger.publicCounts(populations));
  }

  private ReleasedTable exact(
      Figure figure, Footing footing, Optional<SignedNote> note, Recipients recipients) {
    return enter(
        new ReleasedTable(
            figure,
            DisclosureControl.exact(figure.counts()),
            Tier.PARTNER,
            Optional.of(ReleaseId.next()),
            Optional.of(footing),
            note),
        recipients);
  }

  private ReleasedTable published(Figure figure, ProtectedTable table, Recipients channel) {
    return enter(
        new ReleasedTable(
            figure,
            table,
            Tier.PUBLIC,
            Optional.of(ReleaseId.next()),
            Optional.empty(),
            Optional.empty()),
        channel);
  }

  private ReleasedTable enter(ReleasedTable released, Recipients recipients) {
    var definition = released.definition();
    ledger.enter(
        new LedgerEntry(
            released.entry().orElseThrow(),
            clock.instant(),
            recipients.releasedBy(),
            released.tier(),
            released.id(),
            released.title(),
            definition.id() + " " + definition.version(),
            released.protection(),
            appetite.name() + " " + appetite.version(),
            recipients.words(),
            reason(released, recipients)),
        released.numbersSeen(),
        TableGrid.of(released, LineColumns.NONE));
    return released;
  }

  /** What it was released for and, where it does not add up, what a person says of that. */
  private static String reason(ReleasedTable released, Recipients recipients) {
    return recipients.reason()
        + released.note().map(note -> ". With the note: " + note.text()).orElse("");
  }

  /**
   * Who gets it, from whom, what for.
   *
   * @param words named groups, or the public channel
   */
  public record Recipients(String releasedBy, String words, String reason) {
    public Recipients {
      if (releasedBy.isBlank() || words.isBlank() || reason.isBlank()) {
        throw new IllegalArgumentException("A release says who releases, to whom, and what for");
      }
    }
  }
}
