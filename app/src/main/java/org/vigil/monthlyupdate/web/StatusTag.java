package org.vigil.monthlyupdate.web;

import org.vigil.monthlyupdate.DeliveryStatus;

/** A delivery status as it is drawn: its shape, its word, and last of all a colour. */
record StatusTag(String shape, String words, String tone) {
  static StatusTag of(DeliveryStatus status) {
    return new StatusTag(
        status.shape(),
        status.words(),
        switch (status) {
          case RED -> "rust";
          case AMBER -> "amber";
          case GREEN -> "green";
          case COMPLETE -> "petrol";
          case NOT_RATED -> "grey";
        });
  }
}
