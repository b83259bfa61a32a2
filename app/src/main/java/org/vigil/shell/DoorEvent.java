package org.vigil.shell;

/** Something happened at the door. Published inside the request, so that a door without a log stays shut. */
public sealed interface DoorEvent {
  String username();

  record SignedIn(String username, String organisation, String how) implements DoorEvent {}

  record SignInRefused(String username, String why) implements DoorEvent {}

  /** A command that touches people is about to run, in someone's name and for their purpose. */
  record CommandRun(String username, String organisation, String command, String purpose)
      implements DoorEvent {}

  /** A command that is not this person's work was refused. */
  record CommandRefused(String username, String organisation, String command, String purpose)
      implements DoorEvent {}

  record SignedOut(String username, String organisation) implements DoorEvent {}
}
