package org.vigil.shell;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL, at the start of every transaction and only for its length, who is acting. A pooled connection
 * therefore never carries one person's sight over to the next, and work outside a transaction sees no rows at all.
 */
final class ScopedTransactionManager extends JdbcTransactionManager {
  private static final String SETTINGS =
      """
      select set_config('vigil.scope', ?, true),
             set_config('vigil.organisation', ?, true),
             set_config('vigil.actor', ?, true)
      """;

  ScopedTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    Acting.now().ifPresent(actor -> tellDatabase(actor, transaction));
  }

  private void tellDatabase(Actor actor, Object transaction) {
    var holder =
        (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
    if (holder == null) {
      throw new CannotCreateTransactionException("the transaction has no connection");
    }
    try (var statement = holder.getConnection().prepareStatement(SETTINGS)) {
      statement.setString(1, actor.scope().setting());
      statement.setString(2, actor.organisation());
      statement.setString(3, actor.username());
      statement.execute();
    } catch (SQLException e) {
      doCleanupAfterCompletion(transaction);
      throw new CannotCreateTransactionException("could not tell the database who is acting", e);
    }
  }
}
