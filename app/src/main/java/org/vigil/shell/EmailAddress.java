package org.vigil.shell;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address a mail can be sent to: a plain one, with no name before it and no comment after it, at a domain that has a dot.
 * One address that is none, kept from a form, would make every mail it stands in impossible to put together.
 */
public record EmailAddress(String value) {
  /** RFC 5321, 4.5.3.1.3, as erratum 1690 has it. */
  private static final int LONGEST = 254;

  /** The letters of RFC 5322, 3.2.3. What stands in quotation marks or outside ASCII is an address to few mail programs. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

  public EmailAddress {
    if (!isOne(value)) {
      throw new IllegalArgumentException("That is not an e-mail address");
    }
  }

  /** Empty where nobody can be written to there. */
  public static Optional<EmailAddress> parse(@Nullable String written) {
    var address = written == null ? "" : written.strip();
    return isOne(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
  }

  /** Whether somebody can be written to at what was written. */
  public static boolean canBeWrittenTo(@Nullable String written) {
    return parse(written).isPresent();
  }

  private static boolean isOne(String address) {
    if (address.length() > LONGEST || !PLAIN.matcher(address).matches()) {
      return false;
    }
    try {
      new InternetAddress(address, true).validate();
      return true;
    } catch (AddressException refused) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "EmailAddress[hidden]";
  }
}
