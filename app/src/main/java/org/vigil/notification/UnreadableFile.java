package org.vigil.notification;

/** Why a file cannot be read to its end. Carries nothing of what stands in it. */
final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String toDo;

  UnreadableFile(String reason, String toDo) {
    super(reason);
    this.toDo = toDo;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  String toDo() {
    return toDo;
  }
}
