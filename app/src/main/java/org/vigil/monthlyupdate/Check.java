package org.vigil.monthlyupdate;

import java.util.List;

/** One thing looked at before an issue may go. A new check is one new file in {@code check/}. */
public interface Check {
  /** What findings and the Methods page call it, as {@code footing.column}. */
  String rule();

  /** One sentence for the Methods page. */
  String says();

  List<Finding> look(Issue issue);
}
