package org.vigil.signal;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.matching.CaseFileId;
import org.vigil.matching.WhatDependsOnIt;

/** Tells the link desk which case files an open signal counts, since joining or splitting one changes that count. */
@Component
class SignalsDependingOnIt implements WhatDependsOnIt {
  private final JdbcClient jdbc;

  SignalsDependingOnIt(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<CaseFileId, String> of(Collection<CaseFileId> caseFiles) {
    return jdbc
        .sql(
            """
            select m.case_file_id, max(s.reference) as reference, count(*) as signals
            from signal_member m join signal s on s.id = m.signal_id
            where m.case_file_id = any(:ids)
              and coalesce((select j.verdict from signal_judgement j where j.signal_id = s.id order by j.seq desc limit 1),
                           'looking') = 'looking'
            group by m.case_file_id
            """)
        .param("ids", caseFiles.stream().map(CaseFileId::value).toArray(UUID[]::new))
        .query(
            (row, n) ->
                Map.entry(
                    new CaseFileId(row.getObject("case_file_id", UUID.class)),
                    "Signal " + row.getString("reference") + more(row.getInt("signals") - 1)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String more(int others) {
    return others == 0 ? "" : " and " + others + " more";
  }
}
