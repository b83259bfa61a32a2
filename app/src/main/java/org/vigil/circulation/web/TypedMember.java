package org.vigil.circulation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.circulation.Member;
import org.vigil.partner.Post;
import org.vigil.partner.Post.Deputy;
import org.vigil.partner.Post.Leave;
import org.vigil.shell.EmailAddress;
import org.vigil.shell.TypedDay;

/** A member as the form has it, word for word. */
record TypedMember(
    @Nullable String id,
    @Nullable String post,
    @Nullable String organisation,
    @Nullable String email,
    @Nullable String deputyPost,
    @Nullable String deputyEmail,
    @Nullable String from,
    @Nullable String until,
    @Nullable String awayFrom,
    @Nullable String awayUntil) {
  static final TypedMember NOTHING =
      new TypedMember(null, null, null, null, null, null, null, null, null, null);

  static TypedMember of(Member member) {
    var post = member.post();
    var deputy = post.deputy();
    var leave = post.leave();
    return new TypedMember(
        member.id().toString(),
        post.name(),
        post.organisation(),
        post.email(),
        deputy == null ? null : deputy.post(),
        deputy == null ? null : deputy.email(),
        member.from().toString(),
        words(member.until()),
        leave == null ? null : words(leave.from()),
        leave == null ? null : words(leave.until()));
  }

  private static @Nullable String words(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** What the form comes to. */
  sealed interface Read {
    record Good(Member member) implements Read {}

    record Faulty(String message, String field) implements Read {}
  }

  Read read(String group, LocalDate today) {
    if (blank(post)) {
      return new Read.Faulty("Give the post, as \"Community safety manager\".", "post");
    }
    if (blank(organisation)) {
      return new Read.Faulty("Give the organisation.", "organisation");
    }
    if (!EmailAddress.canBeWrittenTo(email)) {
      return new Read.Faulty("Give an e-mail address, as name@organisation.example.", "email");
    }
    if (blank(deputyPost) != blank(deputyEmail)) {
      return new Read.Faulty(
          "A deputy has a post and an e-mail address. Give both or neither.", "deputyPost");
    }
    if (!blank(deputyEmail) && !EmailAddress.canBeWrittenTo(deputyEmail)) {
      return new Read.Faulty(
          "Give the deputy's e-mail address, as name@organisation.example.", "deputyEmail");
    }
    for (var line :
        List.of(
            new String[] {"post", "The post", text(post)},
            new String[] {"organisation", "The organisation", text(organisation)},
            new String[] {"deputyPost", "The deputy's post", text(deputyPost)})) {
      if (line[2].length() > TypedGroup.LONGEST_NAME) {
        return new Read.Faulty(
            "%s has %d letters. Give at most %d."
                .formatted(line[1], line[2].length(), TypedGroup.LONGEST_NAME),
            line[0]);
      }
    }
    for (var field :
        List.of(
            new String[] {"from", text(from)},
            new String[] {"until", text(until)},
            new String[] {"awayFrom", text(awayFrom)},
            new String[] {"awayUntil", text(awayUntil)})) {
      var problem = TypedDay.of(field[1]).problem();
      if (problem != null) {
        return new Read.Faulty(problem, field[0]);
      }
    }
    var firstDay = TypedDay.of(awayFrom).day();
    var lastDay = TypedDay.of(awayUntil).day();
    if (lastDay != null && firstDay == null) {
      return new Read.Faulty("Give the first day of leave too.", "awayFrom");
    }
    if (lastDay != null && lastDay.isBefore(firstDay)) {
      return new Read.Faulty("The leave ends before it begins.", "awayUntil");
    }
    return new Read.Good(
        new Member(
            blank(id) ? UUID.randomUUID() : DispatchPages.uuid(text(id)),
            group,
            new Post(
                text(post),
                text(organisation),
                text(email),
                blank(deputyPost) ? null : new Deputy(text(deputyPost), text(deputyEmail)),
                Leave.between(firstDay, lastDay)),
            Objects.requireNonNullElse(TypedDay.of(from).day(), today),
            TypedDay.of(until).day()));
  }

  private static boolean blank(@Nullable String written) {
    return written == null || written.isBlank();
  }

  private static String text(@Nullable String written) {
    return written == null ? "" : written.strip();
  }
}
