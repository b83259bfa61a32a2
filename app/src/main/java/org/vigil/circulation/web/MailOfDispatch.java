package org.vigil.circulation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail of a dispatch: as a draft, and as Vigil sends it.
 *
 * @param download where the draft is; null where there is none
 * @param refusal why there is no draft; null where there is one, or nobody is left to send to
 * @param leftOut those of its recipients whom no mail can be addressed to
 * @param progress how far sending is; null where Vigil has not begun to
 * @param offer the button that sends it; null where there is none
 * @param trouble what stopped it; null where nothing did
 * @param restMayHaveGone whether a person may have sent it to those Vigil has not sent it to
 * @param isUnderWay whether it is being sent now
 * @param whyNotSent why Vigil does not send by itself; null where it does
 */
record MailOfDispatch(
    @Nullable String download,
    @Nullable String refusal,
    List<String> leftOut,
    @Nullable String progress,
    @Nullable Offer offer,
    @Nullable String trouble,
    boolean restMayHaveGone,
    boolean isUnderWay,
    @Nullable String whyNotSent) {

  /**
   * The button that sends it.
   *
   * @param from whom the mails are from
   * @param isLate whether it was entered on an earlier day, so that somebody will have sent it
   */
  record Offer(String words, String from, boolean isLate) {}
}
