package org.vigil.shell;

/**
 * Where the database is and as whom to knock: the owner changes tables, the application only works with rows.
 *
 * @param url a JDBC URL without user or password
 */
record DatabaseAddress(String url, Login owner, Login application) {

  record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }
}
