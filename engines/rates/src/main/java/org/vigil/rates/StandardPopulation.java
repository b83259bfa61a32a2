package org.vigil.rates;

import java.util.List;

/**
 * A population whose make-up by age serves as the common yardstick for directly standardised rates.
 *
 * @param bands the names of the age bands, youngest first
 * @param weights the people of each band; only their proportions matter
 */
public record StandardPopulation(String name, List<String> bands, List<Double> weights) {

  /** European Standard Population 2013 (Eurostat 2013), 19 bands, 100,000 people. */
  public static final StandardPopulation ESP2013 =
      new StandardPopulation(
          "European Standard Population 2013",
          List.of(
              "0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49",
              "50-54", "55-59", "60-64", "65-69", "70-74", "75-79", "80-84", "85-89", "90+"),
          List.of(
              5000.0, 5500.0, 5500.0, 5500.0, 6000.0, 6000.0, 6500.0, 7000.0, 7000.0, 7000.0,
              7000.0, 6500.0, 6000.0, 5500.0, 5000.0, 4000.0, 2500.0, 1500.0, 1000.0));

  public StandardPopulation {
    bands = List.copyOf(bands);
    weights = List.copyOf(weights);
    if (bands.isEmpty() || bands.size() != weights.size()) {
      throw new IllegalArgumentException(
          "a standard population needs one weight for each band, got %d bands and %d weights"
              .formatted(bands.size(), weights.size()));
    }
    weights.forEach(weight -> Counts.positive("weight", weight));
  }

  double total() {
    return weights.stream().mapToDouble(Double::doubleValue).sum();
  }
}
