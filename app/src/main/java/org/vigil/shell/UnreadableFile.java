package org.vigil.shell;

/** Why a file cannot be read to its end. Carries nothing of what stands in it. */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String toDo;

  public UnreadableFile(String reason, String toDo) {
    super(reason);
    this.toDo = toDo;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }

  public String toDo() {
    return toDo;
  }
}
