package org.vigil.matching;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vigil.linkage.LinkageModel;

/** The linkage model in use: a versioned file; nothing it does not name takes part in a weight. */
@Configuration(proxyBeanMethods = false)
class ModelInUse {

  @Bean
  LinkageModel linkageModel() {
    return LinkageModel.prior();
  }
}
