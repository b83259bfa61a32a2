package org.vigil.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.accesslog.Access;
import org.vigil.accesslog.AccessAction;
import org.vigil.accesslog.AccessEntry;
import org.vigil.accesslog.AccessLog;
import org.vigil.shell.Account;
import org.vigil.shell.Accounts;
import org.vigil.shell.Acting;
import org.vigil.shell.Actor;
import org.vigil.shell.FieldCipher;
import org.vigil.shell.Role;

/**
 * The people who may sign in. Sign-in happens before anybody acts, so these questions are asked in Vigil's own name.
 */
@Component
public class People implements Accounts {
  /** How long a one-time password may be used. */
  static final Duration ONE_TIME = Duration.ofDays(3);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 24;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final FieldCipher cipher;
  private final PasswordEncoder encoder;
  private final AccessLog log;

  People(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      FieldCipher cipher,
      PasswordEncoder encoder,
      AccessLog log) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.cipher = cipher;
    this.encoder = encoder;
    this.log = log;
  }

  @Override
  public Optional<Account> find(String username) {
    return asVigil(
        () ->
            jdbc.sql(SELECT + " where a.username = ?")
                .param(username)
                .query(this::account)
                .optional());
  }

  public List<Account> all() {
    return asVigil(() -> jdbc.sql(SELECT + " order by a.username").query(this::account).list());
  }

  /** Whether nobody has ever come in: without a code generator nobody does. */
  boolean nobodyCameIn() {
    return asVigil(
        () ->
            jdbc.sql("select not exists (select 1 from account where code_secret is not null)")
                .query(Boolean.class)
                .single());
  }

  public boolean nobodyYet() {
    return asVigil(() -> jdbc.sql("select count(*) from account").query(Long.class).single() == 0);
  }

  /**
   * Adds someone; they set their code generator, and their password where one is given, at first sign-in.
   *
   * @throws IllegalArgumentException where nobody of that organisation may hold these roles together
   */
  public void add(String username, String displayName, String organisation, Set<Role> roles) {
    whyNot(organisation, roles)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    asVigil(
        () ->
            jdbc.sql(
                    """
                    insert into account (username, display_name, organisation, roles) values (?, ?, ?, ?)
                    on conflict (username) do nothing
                    """)
                .params(
                    username,
                    displayName,
                    organisation,
                    roles.stream().map(Role::name).toArray(String[]::new))
                .update());
  }

  /** Why nobody of an organisation may hold these roles together; empty where they may. */
  Optional<String> whyNot(String organisation, Set<Role> roles) {
    boolean isOfTheUnit =
        asVigil(
            () ->
                jdbc.sql(
                        "select exists (select 1 from organisation where key = ? and kind = 'unit')")
                    .param(organisation)
                    .query(Boolean.class)
                    .single());
    return Optional.ofNullable(Role.whyNotTogether(roles, isOfTheUnit));
  }

  /**
   * A password that works once, within {@link #ONE_TIME}: it must be changed at first use. Printed by whoever asked, and kept
   * nowhere.
   */
  public String giveOneTimePassword(String username) {
    var password = randomToken();
    var hash = encoder.encode(password);
    asVigil(
        () ->
            jdbc.sql(
                    """
                    update account set password_hash = ?, must_change_password = true, password_until = ?
                    where username = ?
                    """)
                .params(hash, OffsetDateTime.now(ZoneOffset.UTC).plus(ONE_TIME), username)
                .update());
    return password;
  }

  /** Closes an account. Whoever is signed in with it is out at their next step. */
  public void disable(String username) {
    asVigil(
        () ->
            jdbc.sql("update account set disabled = true where username = ?")
                .param(username)
                .update());
  }

  /** A token for a link that opens the house once, for this account, within {@code lifetime}. */
  public String makeLink(String username, Duration lifetime) {
    var token = randomToken();
    asVigil(
        () ->
            jdbc.sql(
                    "insert into one_time_link (token_hash, username, expires_at) values (?, ?, ?)")
                .params(hash(token), username, OffsetDateTime.now(ZoneOffset.UTC).plus(lifetime))
                .update());
    return token;
  }

  @Override
  public Optional<Account> useLink(String token) {
    var username =
        asVigil(
            () ->
                jdbc.sql(
                        """
                        update one_time_link set used_at = now()
                        where token_hash = ? and used_at is null and expires_at > now()
                        returning username
                        """)
                    .param(hash(token))
                    .query(String.class)
                    .optional());
    return username.flatMap(this::find).filter(account -> !account.disabled());
  }

  @Override
  public void setPassword(String username, String passwordHash) {
    asVigil(
        () ->
            jdbc.sql(
                    """
                    update account set password_hash = ?, must_change_password = false, password_until = null
                    where username = ? returning organisation
                    """)
                .params(passwordHash, username)
                .query(String.class)
                .optional()
                .map(organisation -> changedByOwner(username, organisation, "Password changed")));
  }

  @Override
  public void setCodeSecret(String username, String secret) {
    asVigil(
        () ->
            jdbc.sql(
                    """
                    update account set code_secret = ?, last_code_step = null
                    where username = ? and code_secret is null returning organisation
                    """)
                .params(cipher.seal(secret), username)
                .query(String.class)
                .optional()
                .map(
                    organisation ->
                        changedByOwner(username, organisation, "Code generator set up")));
  }

  private AccessEntry changedByOwner(String username, String organisation, String what) {
    return log.record(username, organisation, changed(username, what));
  }

  /** What the log keeps of a change to an account, whoever made it. */
  static Access changed(String username, String what) {
    return Access.of(AccessAction.ACCOUNT_CHANGED).on("account/" + username).seeing(what);
  }

  @Override
  public boolean useCode(String username, long timeStep) {
    return asVigil(
            () ->
                jdbc.sql(
                        """
                        update account set last_code_step = ?
                        where username = ? and (last_code_step is null or last_code_step < ?)
                        """)
                    .params(timeStep, username, timeStep)
                    .update())
        == 1;
  }

  private static final String SELECT =
      """
      select a.username, a.display_name, a.organisation, o.name as organisation_name, a.roles, a.password_hash,
             a.code_secret, a.must_change_password, a.password_until, a.disabled
      from account a join organisation o on o.key = a.organisation
      """;

  private Account account(ResultSet row, int number) throws SQLException {
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream((String[]) row.getArray("roles").getArray())
        .map(Role::valueOf)
        .forEach(roles::add);
    var sealed = row.getString("code_secret");
    var until = row.getObject("password_until", OffsetDateTime.class);
    return new Account(
        row.getString("username"),
        row.getString("display_name"),
        row.getString("organisation"),
        row.getString("organisation_name"),
        roles,
        row.getString("password_hash"),
        sealed == null ? null : cipher.open(sealed),
        row.getBoolean("must_change_password"),
        until == null ? null : until.toInstant(),
        row.getBoolean("disabled"));
  }

  private <T> T asVigil(java.util.function.Supplier<T> work) {
    return Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> work.get()));
  }

  private static String randomToken() {
    var bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
