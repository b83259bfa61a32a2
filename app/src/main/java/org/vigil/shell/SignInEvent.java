package org.vigil.shell;

/** Something happened at the door. Published inside the request, so that a door without a log stays shut. */
public sealed interface SignInEvent {
  String username();

  record SignedIn(String username, String organisation, String how) implements SignInEvent {}

  record SignInRefused(String username, String why) implements SignInEvent {}

  record SignedOut(String username, String organisation) implements SignInEvent {}
}
