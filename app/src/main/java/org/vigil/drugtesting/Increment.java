package org.vigil.drugtesting;

/** One number of one month. */
public sealed interface Increment {
  /** What is printed. */
  String words();

  record Counted(long count) implements Increment {
    @Override
    public String words() {
      return String.format(java.util.Locale.UK, "%,d", count);
    }
  }

  /** Working it out gives less than nothing somewhere: an earlier month was revised, and the difference is no count. */
  record Revised() implements Increment {
    @Override
    public String words() {
      return "[r]";
    }
  }

  /** There is no return, or none to take it from, or one of the two does not tell the number. */
  record NotAvailable() implements Increment {
    @Override
    public String words() {
      return "[x]";
    }
  }
}
