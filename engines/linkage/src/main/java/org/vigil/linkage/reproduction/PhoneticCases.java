package org.vigil.linkage.reproduction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigil.linkage.LinkageReproduction.Outcome;
import org.vigil.linkage.measure.SoundCode;

/** Names and their codes by sound. */
final class PhoneticCases implements CaseFile {

  private static final Map<String, SoundCode> CODES = new LinkedHashMap<>();

  static {
    CODES.put("soundex", SoundCode.SOUNDEX);
    CODES.put("double_metaphone_primary", SoundCode.DOUBLE_METAPHONE);
    CODES.put("double_metaphone_alternate", SoundCode.DOUBLE_METAPHONE_ALTERNATE);
    CODES.put("nysiis_6", SoundCode.NYSIIS);
    CODES.put("nysiis_full", SoundCode.NYSIIS_FULL);
  }

  @Override
  public String name() {
    return "phonetics.csv";
  }

  @Override
  public List<Outcome> run(Path cases, Path out) throws IOException {
    var given = CsvCases.read(cases.resolve(name()));
    var heads = new ArrayList<>(List.of("name"));
    heads.addAll(CODES.keySet());
    var rows = new ArrayList<List<String>>();
    for (var row : given) {
      var codes = new ArrayList<>(List.of(row.getField("name")));
      CODES.values().forEach(code -> codes.add(code.of(row.getField("name"))));
      rows.add(codes);
    }
    CsvCases.write(out.resolve(name()), heads, rows);

    var outcomes = new ArrayList<Outcome>();
    for (var k = 1; k < heads.size(); k++) {
      var agreement = new Agreement(0);
      for (var i = 0; i < given.size(); i++) {
        agreement.equal(
            rows.get(i).getFirst(), given.get(i).getField(heads.get(k)), rows.get(i).get(k));
      }
      outcomes.add(agreement.outcome("phonetics.csv " + heads.get(k), ""));
    }
    return outcomes;
  }
}
