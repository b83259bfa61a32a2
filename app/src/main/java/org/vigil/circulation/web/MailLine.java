package org.vigil.circulation.web;

import org.jspecify.annotations.Nullable;

/**
 * What became of one recipient's e-mail.
 *
 * @param said what the mail server said; null where it took it
 * @param isNotHad whether they have not had it, so that nothing can have come back
 * @param isOpen whether a person must find out if it went
 */
record MailLine(String state, String at, @Nullable String said, boolean isNotHad, boolean isOpen) {}
