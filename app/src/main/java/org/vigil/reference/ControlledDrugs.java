package org.vigil.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which substances the Misuse of Drugs Act 1971 controlled, in which class, on which day. */
public final class ControlledDrugs {

  private record Control(String drugClass, Period valid) {}

  private final Map<String, List<Control>> controls = new HashMap<>();

  ControlledDrugs(List<Row> rows, SubstanceDictionary substances) {
    for (var row : rows) {
      var id = row.required("substance_id");
      if (substances.byId(id).isEmpty()) {
        throw row.fault("names a substance that is not listed: " + id);
      }
      controls
          .computeIfAbsent(id, none -> new ArrayList<>())
          .add(new Control(row.required("class"), row.period()));
    }
  }

  /** Class A, B or C; empty where the substance was not controlled on the day. */
  public Optional<String> drugClass(Substance substance, LocalDate day) {
    return controls.getOrDefault(substance.id(), List.of()).stream()
        .filter(control -> control.valid().contains(day))
        .map(Control::drugClass)
        .findFirst();
  }
}
