package org.vigil.reference;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the code lists to the rooms, with the partnership's own files from its home folder. */
@Configuration
class ReferenceConfiguration {

  @Bean
  Reference reference(@Value("${vigil.home:}") String home) {
    return home.isBlank()
        ? Reference.shipped()
        : Reference.replacedBy(Path.of(home).resolve("reference"));
  }
}
