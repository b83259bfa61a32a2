package org.vigil.notification;

/** A batch was committed: its notifications are ours now, whatever happens next. */
public record NotificationsReceived(BatchId batch) {}
