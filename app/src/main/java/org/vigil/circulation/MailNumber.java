package org.vigil.circulation;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The number of a mail Vigil sent, as it stands in its Message-ID: whatever comes back says which mail it is about. */
record MailNumber(UUID dispatch, UUID member) {
  private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
  private static final Pattern WRITTEN =
      Pattern.compile("<" + ID + "\\." + ID + "@[^<>\\s]{1,255}+>");

  /** @param from whom the mail is from; the number ends in their domain */
  String messageId(String from) {
    return "<%s.%s%s>".formatted(dispatch, member, from.substring(from.lastIndexOf('@')));
  }

  /** All that stand in the lines of a head. */
  static List<MailNumber> in(String lines) {
    return WRITTEN
        .matcher(lines)
        .results()
        .map(
            found ->
                new MailNumber(UUID.fromString(found.group(1)), UUID.fromString(found.group(2))))
        .toList();
  }
}
