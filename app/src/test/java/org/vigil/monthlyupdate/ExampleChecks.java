package org.vigil.monthlyupdate;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.vigil.disclosure.RiskAppetite;
import org.vigil.reference.Reference;

/** Every check there is, without a database. */
public final class ExampleChecks {
  private ExampleChecks() {}

  public static Checks all() {
    return with(Reference.shipped());
  }

  /** The same with another list of areas. */
  public static Checks with(Reference reference) {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(Reference.class, () -> reference);
      context.registerBean(RiskAppetite.class, RiskAppetite::shipped);
      context.register(WordLists.class, Checks.class);
      context.scan("org.vigil.monthlyupdate.check");
      context.refresh();
      return context.getBean(Checks.class);
    }
  }
}
