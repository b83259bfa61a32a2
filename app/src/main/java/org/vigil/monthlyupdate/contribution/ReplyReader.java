package org.vigil.monthlyupdate.contribution;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigil.monthlyupdate.ItemWords;
import org.vigil.monthlyupdate.reading.source.Source;
import org.vigil.shell.FirstBytes;
import org.vigil.shell.MailHead;
import org.vigil.shell.OutlookMessage;

/** Reads a reply for the words of its item, whatever it came as: by what its bytes are, not by what its file is called. */
public final class ReplyReader {
  private ReplyReader() {}

  /**
   * @param reference of the contribution it answers
   * @param sent the words of the item as they were sent
   */
  static ReplyReading read(Received received, String reference, String sent) {
    var content = received.content();
    if (content.length > Source.MOST_BYTES) {
      return new ReplyReading.NotRead(
          "It is larger than %d MB.".formatted(Source.MOST_BYTES / 1024 / 1024),
          "Paste its words, or ask for it without pictures.");
    }
    return switch (received.as()) {
      case LINK -> written(content);
      case PASTED -> ReplyText.read(text(content), reference, sent).unwrapped();
      case FILE -> file(received, reference, sent);
    };
  }

  /** Why nothing can be read in it, whichever contribution it answers; null where something can. */
  static ReplyReading.@Nullable NotRead whyNot(Received received) {
    return read(received, "VC-", "") instanceof ReplyReading.NotRead not ? not : null;
  }

  /** Every word of it, to look for a reference in; empty where it cannot be read. */
  static String allWords(Received received) {
    var content = received.content();
    if (content.length > Source.MOST_BYTES) {
      return "";
    }
    if (received.as() != Received.As.FILE) {
      return text(content);
    }
    if (FirstBytes.are(content, 'P', 'K')) {
      return WordReply.allWords(content);
    }
    var mail = OutlookMessage.unwrapped(content);
    return MailHead.isMail(mail) ? MailReply.allWords(mail) : text(content);
  }

  /** What was written on the page behind the link was written for the item, all of it. */
  private static ReplyReading written(byte[] content) {
    var letters = Letters.of(content, "UTF-8");
    return letters.text().isBlank()
        ? new ReplyReading.NotRead("There are no words in it.", "Ask for them again.")
        : new ReplyReading.Read(
            ItemWords.trimmed(letters.text()), java.util.List.of(), letters.remarks());
  }

  private static ReplyReading file(Received received, String reference, String sent) {
    var content = OutlookMessage.unwrapped(received.content());
    if (FirstBytes.are(content, 'P', 'K')) {
      return WordReply.read(content, reference, sent);
    }
    if (FirstBytes.areOfOldOffice(content)) {
      return new ReplyReading.NotRead(
          "This is a Word file of the old kind (.doc), a damaged e-mail of Outlook (.msg), or a file locked with a password.",
          "Open it and paste its words, or save it as .eml or .docx.");
    }
    if (FirstBytes.are(content, '%', 'P', 'D', 'F', '-')) {
      return new ReplyReading.NotRead(
          "This is a PDF, which does not say where its paragraphs end.",
          "Open it and paste the words that are meant for the item.");
    }
    if (MailHead.isMail(content)) {
      return MailReply.read(content, reference, sent);
    }
    if (isBinary(content)) {
      return new ReplyReading.NotRead(
          "This is no e-mail, no Word document and no text.",
          "Open it in the program it was made with and paste its words.");
    }
    var name = received.fileName().toLowerCase(Locale.ROOT);
    if (name.endsWith(".docx")) {
      return new ReplyReading.NotRead(
          "The file is called a Word document (.docx) and is none, or it is damaged.",
          "Open it in Word and save it again, or paste its words.");
    }
    if (name.endsWith(".eml")) {
      return new ReplyReading.NotRead(
          "The file is called an e-mail (.eml) and does not begin as one: it is damaged or not complete.",
          "Open it in the mail program and save it again, or paste its words.");
    }
    return ReplyText.read(text(content), reference, sent).unwrapped();
  }

  private static String text(byte[] content) {
    return Letters.of(content, encoding(content)).text();
  }

  private static @Nullable String encoding(byte[] content) {
    return FirstBytes.are(content, 0xFF, 0xFE) || FirstBytes.are(content, 0xFE, 0xFF)
        ? "UTF-16"
        : null;
  }

  private static boolean isBinary(byte[] content) {
    if (encoding(content) != null) {
      return false;
    }
    for (int at = 0; at < Math.min(content.length, 4096); at++) {
      if (content[at] == 0) {
        return true;
      }
    }
    return false;
  }
}
