package org.vigil.notification;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.shell.MethodSource;
import org.vigil.shell.ThisVigil;

/** Every way a partner can tell us. */
@Component
class FeedMethods implements MethodSource {
  private final Feeds feeds;

  FeedMethods(Feeds feeds) {
    this.feeds = feeds;
  }

  @Override
  public String heading() {
    return "Feeds";
  }

  @Override
  public String about() {
    return "How a partner's rows are read. Every feed found can be imported; a row is kept word for word whatever is read from it.";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<Method> methods() {
    return feeds.all().stream()
        .map(
            feed ->
                new Method(
                    feed.name(),
                    feed.label() + ". " + feed.says(),
                    ThisVigil.version(),
                    List.of("imports")))
        .toList();
  }
}
