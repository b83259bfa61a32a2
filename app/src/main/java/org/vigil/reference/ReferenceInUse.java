package org.vigil.reference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vigil.shell.VigilHome;

/** The code lists of this installation: the shipped ones, file by file replaced by those under {@code VIGIL_HOME}. */
@Configuration(proxyBeanMethods = false)
class ReferenceInUse {

  @Bean
  Reference reference(VigilHome home) {
    return Reference.replacedBy(home.reference());
  }
}
