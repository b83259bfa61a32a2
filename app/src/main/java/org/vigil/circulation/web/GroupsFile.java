package org.vigil.circulation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessLog;
import org.vigil.circulation.Group;
import org.vigil.circulation.Groups;
import org.vigil.circulation.Member;
import org.vigil.reference.Reference;
import org.vigil.shell.CsvExport;

/** The groups and all their members as one file, those who left among them. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'CONSULTANT')")
class GroupsFile {
  /** A group nobody belongs to yet is in the list all the same. */
  private static final List<String> NOBODY = List.of("", "", "", "", "", "", "", "", "");

  private final Groups groups;
  private final Reference reference;
  private final AccessLog log;

  GroupsFile(Groups groups, Reference reference, AccessLog log) {
    this.groups = groups;
    this.reference = reference;
    this.log = log;
  }

  @GetMapping("/circulation/groups.csv")
  @Transactional
  public ResponseEntity<String> export() {
    var csv =
        CsvExport.withHeaders(
            "group",
            "kind",
            "district",
            "post",
            "organisation",
            "e-mail",
            "deputy",
            "deputy's e-mail",
            "from",
            "until",
            "away from",
            "away until");
    for (var group : groups.all()) {
      var members = groups.members(group.id());
      members.forEach(member -> add(csv, group, cells(member)));
      if (members.isEmpty()) {
        add(csv, group, NOBODY);
      }
    }
    log.record(Access.of(AccessAction.EXPORT).seeing("Circulation groups and their members"));
    return csv.as("circulation-groups.csv");
  }

  private void add(CsvExport csv, Group group, List<String> member) {
    var row = new ArrayList<String>();
    row.add(group.name());
    row.add(group.kind().words());
    row.add(group.district() == null ? "Whole county" : reference.areaName(group.district()));
    row.addAll(member);
    csv.add(row.toArray(String[]::new));
  }

  private static List<String> cells(Member member) {
    var post = member.post();
    var deputy = post.deputy();
    var leave = post.leave();
    return List.of(
        post.name(),
        post.organisation(),
        post.email(),
        deputy == null ? "" : deputy.post(),
        deputy == null ? "" : deputy.email(),
        day(member.from()),
        day(member.until()),
        leave == null ? "" : day(leave.from()),
        leave == null ? "" : day(leave.until()));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
