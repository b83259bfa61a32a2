package org.vigil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
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

  /** Read at every start, so that nothing has to look through the whole house for its rooms and their order. */
  @Test
  void the_list_of_rooms_read_at_the_start_is_as_they_are() throws IOException {
    var rooms =
        StreamSupport.stream(
                ApplicationModuleIdentifiers.of(ApplicationModules.of(Vigil.class)).spliterator(),
                false)
            .map(room -> "  \"" + room + "\": {}")
            .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    var list = "META-INF/spring-modulith/application-modules.json";

    assertThat(new ClassPathResource(list).getContentAsString(StandardCharsets.UTF_8))
        .as("Write these lines into app/src/main/resources/%s:%n%s", list, rooms)
        .isEqualTo(rooms);
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
