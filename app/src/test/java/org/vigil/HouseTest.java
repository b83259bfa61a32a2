package org.vigil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;

/** Base of every test that needs the whole house: one application and one real PostgreSQL, shared by all of them. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"logging.level.root=warn", "vigil.demonstration=tests"})
public abstract class HouseTest {
  static {
    useAHomeOfItsOwn();
  }

  private static void useAHomeOfItsOwn() {
    if (System.getProperty("vigil.home") != null) {
      return;
    }
    try {
      var target = Files.createDirectories(Path.of("target", "homes").toAbsolutePath());
      System.setProperty("vigil.home", Files.createTempDirectory(target, "home").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
