package org.vigil.monthlyupdate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The example issue that is shipped, so that every check has something to find. */
public final class DemonstrationIssue {
  private DemonstrationIssue() {}

  public static Issue november2024() {
    return IssueReader.read(november2024File());
  }

  static String november2024File() {
    try {
      return new ClassPathResource("monthlyupdate/november-2024.yaml")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
