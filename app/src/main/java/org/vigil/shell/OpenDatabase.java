package org.vigil.shell;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The database Vigil has open, and what must be closed with it. */
final class OpenDatabase implements AutoCloseable {
  private final DatabaseAddress address;
  private final @Nullable EmbeddedDatabase embedded;

  private OpenDatabase(DatabaseAddress address, @Nullable EmbeddedDatabase embedded) {
    this.address = address;
    this.embedded = embedded;
  }

  static OpenDatabase open(VigilHome home, Map<String, String> environment) {
    if (ExternalDatabase.isConfigured(environment)) {
      return new OpenDatabase(ExternalDatabase.from(environment), null);
    }
    var embedded = EmbeddedDatabase.open(home);
    return new OpenDatabase(embedded.address(), embedded);
  }

  DatabaseAddress address() {
    return address;
  }

  @Override
  public void close() throws IOException {
    if (embedded != null) {
      embedded.close();
    }
  }
}
