package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a refused form shows again is what somebody typed: held against every form there is. */
class RefusedFormFieldsTest {
  private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
  private static final Pattern INPUT =
      Pattern.compile("<(input|textarea|select)\\b[^>]*?\\bname=\"([^\"]+)\"[^>]*>");

  @Test
  void every_password_and_every_field_that_is_only_hidden_is_left_out() throws IOException {
    var hidden = names(true);
    hidden.removeAll(names(false));

    assertThat(RefusedForm.NOT_TYPED).containsAll(hidden);
  }

  @Test
  void nothing_that_is_typed_is_left_out_but_a_code_that_works_once() throws IOException {
    var typed = names(false);
    typed.retainAll(RefusedForm.NOT_TYPED);

    assertThat(typed).isSubsetOf("code");
  }

  private static Set<String> names(boolean unseen) throws IOException {
    var names = new TreeSet<String>();
    try (var files = Files.walk(TEMPLATES)) {
      for (var file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        INPUT
            .matcher(Files.readString(file))
            .results()
            .filter(
                field ->
                    (field.group().contains("type=\"hidden\"")
                            || field.group().contains("type=\"password\""))
                        == unseen)
            .map(field -> field.group(2))
            .filter(name -> !name.contains("$"))
            .forEach(names::add);
      }
    }
    return names;
  }
}
