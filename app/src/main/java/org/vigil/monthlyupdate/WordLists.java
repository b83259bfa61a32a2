package org.vigil.monthlyupdate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words the checks look for, kept as data so that a manager can change them. */
@Component
public class WordLists {
  private final JsonNode lists;

  WordLists() {
    try (var file = new ClassPathResource("monthlyupdate/words.yaml").getInputStream()) {
      this.lists = new YAMLMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> list(String name) {
    return required(name).valueStream().map(JsonNode::asString).toList();
  }

  public Map<String, String> pairs(String name) {
    var pairs = new LinkedHashMap<String, String>();
    required(name)
        .properties()
        .forEach(entry -> pairs.put(entry.getKey(), entry.getValue().asString()));
    return pairs;
  }

  public Map<String, List<String>> groups(String name) {
    var groups = new LinkedHashMap<String, List<String>>();
    required(name)
        .properties()
        .forEach(
            e ->
                groups.put(
                    e.getKey(), e.getValue().valueStream().map(JsonNode::asString).toList()));
    return groups;
  }

  private JsonNode required(String name) {
    var list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException("monthlyupdate/words.yaml has no list " + name);
    }
    return list;
  }
}
