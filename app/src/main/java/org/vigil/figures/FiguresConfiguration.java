package org.vigil.figures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vigil.disclosure.RiskAppetite;

/** Hands the county's risk appetite to the gate. */
@Configuration
class FiguresConfiguration {
  @Bean
  RiskAppetite riskAppetite() {
    return RiskAppetite.shipped();
  }
}
