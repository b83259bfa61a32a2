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
  /** What the house sends goes here and no further. */
  protected static final PostOffice POST_OFFICE = PostOffice.open();

  static {
    useAHomeOfItsOwn();
    System.setProperty("vigil.mail.host", "127.0.0.1");
    System.setProperty("vigil.mail.port", String.valueOf(POST_OFFICE.port()));
    System.setProperty("vigil.mail.security", "none");
    System.setProperty("vigil.mail.from", "Community Safety Unit <unit@council.example>");
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
