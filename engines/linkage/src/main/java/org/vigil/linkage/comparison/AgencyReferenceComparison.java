package org.vigil.linkage.comparison;

import com.google.auto.service.AutoService;
import java.util.List;
import org.vigil.linkage.Comparison;
import org.vigil.linkage.ComparisonLevel;
import org.vigil.linkage.Hazards;
import org.vigil.linkage.PersonDetails;

/**
 * A coroner's, police, ambulance or other reference told by both. A difference weighs only for numbers of which one death has one: two police
 * incidents may concern one person, two coroner's references hardly.
 */
@AutoService(Comparison.class)
public final class AgencyReferenceComparison implements Comparison {

  private static final List<ComparisonLevel> LEVELS =
      List.of(
          new ComparisonLevel("a person's reference agrees", Hazards::shareAPersonsReference),
          new ComparisonLevel("an incident's number agrees", AgencyReferenceComparison::agree),
          ComparisonLevel.otherwise("references of one kind differ"));

  @Override
  public String name() {
    return "agency-reference";
  }

  @Override
  public String says() {
    return "A reference both were told under; a difference weighs only for numbers of which one death has one.";
  }

  @Override
  public List<ComparisonLevel> levels() {
    return LEVELS;
  }

  @Override
  public boolean comparable(PersonDetails a, PersonDetails b) {
    return agree(a, b) || haveOneOfAKind(a, b);
  }

  private static boolean agree(PersonDetails a, PersonDetails b) {
    return a.references().stream().anyMatch(b.references()::contains);
  }

  private static boolean haveOneOfAKind(PersonDetails a, PersonDetails b) {
    return a.references().stream()
        .filter(reference -> reference.kind().onePerPerson())
        .anyMatch(mine -> b.references().stream().anyMatch(theirs -> theirs.kind() == mine.kind()));
  }
}
