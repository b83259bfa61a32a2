package org.vigil.monthlyupdate.reading.source;

/** Why a file cannot be taken apart, and what to do next. Carries nothing of what stands in it. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String toDo;

  public Unreadable(String reason, String toDo) {
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
