package org.vigil.monthlyupdate.reading;

import java.util.stream.Collectors;
import org.vigil.monthlyupdate.Inline;

/** Words without tokens: a link says its words, a loss that something is lost. */
final class Plain {
  private Plain() {}

  static String words(String text) {
    return Inline.read(text).stream()
        .map(
            piece ->
                switch (piece) {
                  case Inline.Words words -> words.text();
                  case Inline.LinkRef link -> link.words();
                  case Inline.ContactRef contact -> "the address given";
                  case Inline.MetricRef metric -> "…";
                  case Inline.LostRef lost -> "[lost]";
                })
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip()
        .replaceAll("[.;]$", "");
  }
}
