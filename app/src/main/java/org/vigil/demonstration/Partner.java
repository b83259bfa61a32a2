package org.vigil.demonstration;

import java.util.function.Consumer;

/** Somebody who learns of an event and tells Vigil, in their own layout and time. */
interface Partner {
  void tell(TrueEvent event, Dice dice, Consumer<Telling> telling);
}
