package org.vigil.shell;

import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Why someone is looking at people in this session. Asked before the first person is shown, and logged with each. */
public final class Purpose {
  private static final String ATTRIBUTE = "vigil.purpose";

  private Purpose() {}

  public static Optional<String> ofSession() {
    var attributes = (ServletRequestAttributes) RequestContextHolder.getRequestAttributes();
    if (attributes == null) {
      return Optional.empty();
    }
    var session = attributes.getRequest().getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((String) session.getAttribute(ATTRIBUTE));
  }

  /** The purpose of this session; where none was given yet, the person is sent to say it first. */
  public static String required() {
    return ofSession().orElseThrow(PurposeMissing::new);
  }

  public static void choose(String purpose) {
    var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    attributes.getRequest().getSession(true).setAttribute(ATTRIBUTE, purpose);
  }

  /** Somebody opened a person's page before saying why. */
  public static final class PurposeMissing extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
