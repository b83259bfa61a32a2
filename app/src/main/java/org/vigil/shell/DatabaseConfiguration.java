package org.vigil.shell;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the database: somebody else's where one is named, else the embedded one. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class DatabaseConfiguration {

  @Bean
  VigilHome vigilHome() {
    return VigilHome.fromEnvironment();
  }

  @Bean
  OpenDatabase openDatabase(VigilHome home) {
    return OpenDatabase.open(home, System.getenv());
  }

  @Bean
  JdbcConnectionDetails applicationConnection(OpenDatabase database) {
    return new ApplicationConnection(database.address());
  }

  /** Migrations run as the owner of the tables; the application never holds that login. */
  @Bean
  FlywayConnectionDetails ownerConnection(OpenDatabase database) {
    return new OwnerConnection(database.address());
  }

  /** What the migrations grant, they grant to the login the application really uses. */
  @Bean
  FlywayConfigurationCustomizer applicationRole(OpenDatabase database) {
    return flyway ->
        flyway.placeholders(Map.of("appRole", database.address().application().user()));
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new ScopedTransactionManager(dataSource);
  }

  @Bean
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
    return new TransactionTemplate(transactionManager);
  }

  private record ApplicationConnection(DatabaseAddress address) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return address.application().user();
    }

    @Override
    public String getPassword() {
      return address.application().password();
    }

    @Override
    public String getJdbcUrl() {
      return address.url();
    }
  }

  private record OwnerConnection(DatabaseAddress address) implements FlywayConnectionDetails {
    @Override
    public String getUsername() {
      return address.owner().user();
    }

    @Override
    public String getPassword() {
      return address.owner().password();
    }

    @Override
    public String getJdbcUrl() {
      return address.url();
    }
  }
}
