package org.vigil.linkage.file;

import java.util.List;

/** Pieces of a page. Whatever comes from a file is escaped here and nowhere else. */
final class Html {

  private final StringBuilder page = new StringBuilder();

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  Html heading(int level, String text) {
    page.append("<h%1$d>%2$s</h%1$d>\n".formatted(level, escaped(text)));
    return this;
  }

  Html paragraph(String text) {
    page.append("<p>").append(escaped(text)).append("</p>\n");
    return this;
  }

  Html list(List<String> items) {
    page.append("<ul>\n");
    items.forEach(item -> page.append("<li>").append(escaped(item)).append("</li>\n"));
    page.append("</ul>\n");
    return this;
  }

  /** The first cell of each row is its heading; cells that look like numbers stand to the right. */
  Html table(String caption, List<String> heads, List<List<String>> rows) {
    page.append("<div class=\"wide\" tabindex=\"0\"><table><caption>")
        .append(escaped(caption))
        .append("</caption><thead><tr>");
    for (var i = 0; i < heads.size(); i++) {
      page.append(
          "<th scope=\"col\"%s>%s</th>"
              .formatted(standsRight(rows, i) ? " class=\"n\"" : "", escaped(heads.get(i))));
    }
    page.append("</tr></thead><tbody>\n");
    for (var row : rows) {
      page.append("<tr>");
      for (var i = 0; i < row.size(); i++) {
        var tag = i == 0 ? "th scope=\"row\"" : isNumber(row.get(i)) ? "td class=\"n\"" : "td";
        page.append("<%s>%s</%s>".formatted(tag, escaped(row.get(i)), tag.substring(0, 2)));
      }
      page.append("</tr>\n");
    }
    page.append("</tbody></table></div>\n");
    return this;
  }

  Html chart(String svg) {
    page.append("<figure class=\"wide\" tabindex=\"0\">").append(svg).append("</figure>\n");
    return this;
  }

  /** The page, which needs nothing from elsewhere. */
  String page(String title, String style) {
    return """
        <!doctype html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>%s</style></head>
        <body><main>
        %s</main></body></html>
        """
        .formatted(escaped(title), style, page);
  }

  private static boolean standsRight(List<List<String>> rows, int column) {
    return column > 0 && !rows.isEmpty() && isNumber(rows.getFirst().get(column));
  }

  private static boolean isNumber(String text) {
    return text.matches("[-−+]?[0-9][0-9,]*(\\.[0-9]+)?(e[-+]?[0-9]+)?%?");
  }
}
