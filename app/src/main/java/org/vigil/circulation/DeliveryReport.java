package org.vigil.circulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of a delivery report that programs read: what became of the mail for each address. RFC 3464.
 *
 * @param told one for each address the report names, in order
 */
record DeliveryReport(List<Told> told) {
  private static final int MOST_ADDRESSES = 200;

  DeliveryReport {
    told = List.copyOf(told);
  }

  /**
   * What became of it at one address.
   *
   * @param why in words; empty where the report does not say so that it can be understood
   */
  record Told(String address, Action action, String why) {
    @Override
    public String toString() {
      return "Told[" + action + "]";
    }
  }

  /** RFC 3464, 2.3.3. */
  enum Action {
    FAILED,
    DELAYED,
    DELIVERED,
    /** Passed on to a server that reports nothing, or to a list; or something unknown. */
    OTHER
  }

  /** Groups of lines apart by an empty one; the first is of the mail as a whole. What names no address is left out. */
  static DeliveryReport read(String lines) {
    var told = new ArrayList<Told>();
    for (var group : lines.replace("\r\n", "\n").split("\n[ \t]*\n")) {
      var fields = fields(group);
      var address = address(fields);
      if (!address.isEmpty() && told.size() < MOST_ADDRESSES) {
        told.add(
            new Told(
                address,
                action(fields.getOrDefault("action", "")),
                why(fields.getOrDefault("status", ""))));
      }
    }
    return new DeliveryReport(told);
  }

  /** A line that begins with a blank goes on with the one before. */
  private static Map<String, String> fields(String group) {
    var fields = new TreeMap<String, String>();
    for (var line : group.replaceAll("\n[ \t]+", " ").split("\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return fields;
  }

  /** The address it was written to, where the report says it, before the one it was passed on to. */
  private static String address(Map<String, String> fields) {
    var written =
        fields.getOrDefault("original-recipient", fields.getOrDefault("final-recipient", ""));
    return written
        .substring(written.indexOf(';') + 1)
        .strip()
        .replaceAll("^<|>$", "")
        .toLowerCase(Locale.ROOT);
  }

  /** RFC 3463 and the codes registered since, as far as they tell a broken address from one that took this mail ill. */
  private static String why(String status) {
    var code = status.strip().split("\\s", 2)[0];
    var detail = code.substring(code.indexOf('.') + 1);
    return switch (detail) {
      case "1.1", "1.3", "1.10" -> "nobody is at that address";
      case "1.2", "4.4" -> "there is no such place to send mail to";
      case "1.6" -> "they have moved and left no address";
      case "2.1" -> "their mailbox is switched off";
      case "2.2" -> "their mailbox is full";
      case "2.3", "3.4" -> "it was too large for them";
      case "4.7" -> "their mail server could not be reached for days";
      default ->
          detail.startsWith("7.") ? "their mail server refused it by its rules, as for spam" : "";
    };
  }

  private static Action action(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "failed" -> Action.FAILED;
      case "delayed" -> Action.DELAYED;
      case "delivered" -> Action.DELIVERED;
      default -> Action.OTHER;
    };
  }
}
