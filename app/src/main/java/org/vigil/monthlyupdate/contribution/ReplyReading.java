package org.vigil.monthlyupdate.contribution;

import java.util.List;

/** What a reply was read to say, or why it could not be read. The reply is kept as it came, whichever it is. */
public sealed interface ReplyReading {

  /**
   * Words for the item.
   *
   * @param words as an item is written at the desk
   * @param leftOut what else stood in the reply and was not taken for the item
   * @param remarks what a person should know before taking the words
   */
  record Read(String words, List<LeftOut> leftOut, List<String> remarks) implements ReplyReading {
    public Read {
      leftOut = List.copyOf(leftOut);
      remarks = List.copyOf(remarks);
    }

    Read remarking(List<String> more) {
      var all = new java.util.ArrayList<>(more);
      all.addAll(remarks);
      return new Read(words, leftOut, all);
    }
  }

  /**
   * Nothing could be read.
   *
   * @param toDo what to do next
   * @param leftOut what stood in the reply all the same, where that is known
   */
  record NotRead(String reason, String toDo, List<LeftOut> leftOut) implements ReplyReading {
    public NotRead {
      leftOut = List.copyOf(leftOut);
    }

    NotRead(String reason, String toDo) {
      this(reason, toDo, List.of());
    }
  }

  /** The same, with lines a mail program broke joined into their paragraphs. */
  default ReplyReading unwrapped() {
    return this instanceof Read read
        ? new Read(WrappedLines.joined(read.words()), read.leftOut(), read.remarks())
        : this;
  }

  /**
   * A part of the reply that was not taken for the item.
   *
   * @param what as "Signature"
   */
  record LeftOut(String what, String words) {}
}
