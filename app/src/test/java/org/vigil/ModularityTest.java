package org.vigil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.vigil.disclosure.DisclosureControl;
import org.vigil.disclosure.ProtectedTable;

/** The rooms and their one way. If this fails, a room looked where it may not. */
class ModularityTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.vigil");

  @Test
  void every_room_looks_only_where_it_may() {
    ApplicationModules.of(Vigil.class).verify();
  }

  @Test
  void the_engines_know_no_framework_no_database_and_no_clock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.vigil.linkage..",
            "org.vigil.detection..",
            "org.vigil.disclosure..",
            "org.vigil.rates..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.time.Clock.class)
        .check(HOUSE);
  }

  @Test
  void nobody_reads_serialised_objects_or_starts_programs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String.class)
        .check(HOUSE);
  }

  @Test
  void only_figures_asks_the_disclosure_engine_for_a_table() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.vigil.figures..", "org.vigil.disclosure..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(DisclosureControl.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ProtectedTable.class)
        .because("every number that leaves goes through one gate")
        .check(HOUSE);
  }

  @Test
  void pages_are_made_in_web_packages() {
    classes()
        .that()
        .areAnnotatedWith(Controller.class)
        .should()
        .resideInAPackage("..web")
        .check(HOUSE);
  }
}
