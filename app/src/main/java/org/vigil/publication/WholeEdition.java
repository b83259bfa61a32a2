package org.vigil.publication;

/** Every item in full, after three lists a manager reads in a minute. */
record WholeEdition() implements Edition {
  static final String KEY = "whole";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String name() {
    return "The whole update";
  }

  @Override
  public String about() {
    return "Every item in full.";
  }

  @Override
  public Document lay(Source source) {
    return UpdateDocument.of(source.update(), source.demonstration());
  }
}
