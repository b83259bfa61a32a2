package org.vigil.monthlyupdate.reading;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.vigil.disclosure.RiskAppetite;
import org.vigil.monthlyupdate.Checks;
import org.vigil.monthlyupdate.WordLists;
import org.vigil.reference.Reference;
import org.vigil.shell.VigilHome;

/** The reader with every check there is, without the house: no database, no accounts. */
final class ReadingAlone {
  private ReadingAlone() {}

  static UpdateReader reader() {
    var reference = Reference.replacedBy(VigilHome.fromEnvironment().reference());
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(Reference.class, () -> reference);
      context.registerBean(RiskAppetite.class, RiskAppetite::shipped);
      context.register(WordLists.class, Checks.class);
      context.scan("org.vigil.monthlyupdate.check");
      context.refresh();
      return new UpdateReader(context.getBean(Checks.class), reference);
    }
  }
}
