package org.vigil.circulation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail of a dispatch: as a draft, and as Vigil sends it.
 *
 * @param download where the draft is; null where there is none
 * @param refusal why there is no draft; null where there is one
 * @param leftOut those of its recipients whom no mail can be addressed to
 * @param sending null where Vigil cannot send it, has not, and is not about to
 * @param whyNotSent why Vigil does not send by itself; null where it does
 */
record MailOfDispatch(
    @Nullable String download,
    @Nullable String refusal,
    List<String> leftOut,
    @Nullable Sending sending,
    @Nullable String whyNotSent) {
  /** Whether Vigil is sending it, or could send it to somebody it has not sent it to. */
  boolean isToGo() {
    return sending != null && (sending.isUnderWay() || sending.offer() != null);
  }

  boolean isUnderWay() {
    return sending != null && sending.isUnderWay();
  }

  /**
   * How far it is.
   *
   * @param words in one sentence
   * @param isUnderWay whether mails are being handed over now
   * @param offer what the button says; null where there is none to send to
   * @param from whom the mails are from; null where there is no button
   * @param trouble what stopped it; null where nothing did
   * @param isBegun whether some were handed over or tried, so that the rest may have gone another way
   */
  record Sending(
      String words,
      boolean isUnderWay,
      @Nullable String offer,
      @Nullable String from,
      @Nullable String trouble,
      boolean isBegun) {}
}
