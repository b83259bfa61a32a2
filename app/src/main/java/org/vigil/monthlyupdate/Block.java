package org.vigil.monthlyupdate;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One piece of an item. Words may hold the tokens of {@link Inline}. */
public sealed interface Block {
  /** Every text in it. */
  Stream<String> texts();

  List<Repair> repairs();

  record Paragraph(String text, List<Repair> repairs) implements Block {
    public Paragraph {
      repairs = List.copyOf(repairs);
    }

    @Override
    public Stream<String> texts() {
      return Stream.of(text);
    }
  }

  record BulletList(List<Bullet> bullets, List<Repair> repairs) implements Block {
    public BulletList {
      bullets = List.copyOf(bullets);
      repairs = List.copyOf(repairs);
    }

    @Override
    public Stream<String> texts() {
      return bullets.stream().map(Bullet::text);
    }
  }

  /** One line of a list, about a product or funded work where it names one. */
  record Bullet(String text, @Nullable String product, @Nullable String intervention) {}

  /** Here stands a table of the issue. */
  record TableRef(String table) implements Block {
    @Override
    public Stream<String> texts() {
      return Stream.of();
    }

    @Override
    public List<Repair> repairs() {
      return List.of();
    }
  }

  /** Where the reading differs from what was printed; both are kept. */
  record Repair(String asPrinted, String reading, Kind kind, String confidence) {
    /** Why they differ. */
    public enum Kind {
      /** A misread glyph. */
      OCR,
      /** The author's slip. */
      TYPO,
      /** One word cut over columns. */
      SPLIT,
      /** The same words twice. */
      DUPLICATE,
      LOST,
      /** Page furniture. */
      ARTEFACT
    }
  }
}
