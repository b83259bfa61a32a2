package org.vigil.monthlyupdate.contribution.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.monthlyupdate.contribution.ContributionLine;
import org.vigil.monthlyupdate.contribution.Received;
import org.vigil.monthlyupdate.contribution.ReplyDesk;
import org.vigil.shell.Words;

/** Takes in a reply, as a file or as pasted words. */
@Component
class ReplyIntake {
  private static final int MOST_BYTES = 20 * 1024 * 1024;

  private final ReplyDesk replies;

  ReplyIntake(ReplyDesk replies) {
    this.replies = replies;
  }

  /** What was put in, or empty and the form says why it cannot be taken. */
  static Optional<Received> received(@Nullable MultipartFile file, String pasted, AsSent form) {
    if (file != null && !file.isEmpty()) {
      if (!pasted.isBlank()) {
        form.refuse(
            "file",
            "There is a file and there are pasted words. Choose the file again and empty the words, or send the words alone.");
        return Optional.empty();
      }
      if (file.getSize() > MOST_BYTES) {
        form.refuse("file", "The file is larger than 20 MB. Paste its words.");
        return Optional.empty();
      }
      try {
        var name = file.getOriginalFilename();
        return Optional.of(Received.file(name == null ? "reply" : name, file.getBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (pasted.isBlank()) {
      form.refuse("file", "Choose the e-mail or Word file that came, or paste its words.");
      return Optional.empty();
    }
    return Optional.of(Received.pasted(pasted));
  }

  /** Keeps a reply with what it answers; where to go then. */
  String kept(ContributionLine line, Received received, RedirectAttributes next) {
    var receipt = replies.receiveOnce(line.contribution().id(), received);
    if (receipt.again()) {
      next.addFlashAttribute(
          "again",
          "This was received already, on %s, and is not kept a second time."
              .formatted(Words.moment(receipt.reply().cameAt())));
    }
    return "redirect:/contributions/replies/" + receipt.reply().id();
  }
}
