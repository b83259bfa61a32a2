package org.vigil.archive.web;

import org.vigil.monthlyupdate.Topics;

/** A link to what was said about a topic over time. */
record TopicLink(String href, String label) {
  static TopicLink of(String topic) {
    return new TopicLink(Links.toTopic(topic), Topics.name(topic));
  }
}
