package org.vigil.linkage.reproduction;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.vigil.linkage.cluster.BestLinks;
import org.vigil.linkage.cluster.Clustering;
import org.vigil.linkage.cluster.Constraint;
import org.vigil.linkage.cluster.Edge;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Connected components, and best links with one record a source. */
final class ClusterResults implements JsonCases.Results {

  @Override
  public Set<String> inputs(String type) {
    return Set.of(
        "type", "nodes", "edges", "threshold", "source_dataset", "duplicate_free_datasets");
  }

  @Override
  public ObjectNode of(JsonNode inputs, Set<String> answersWanted) {
    return inputs.get("type").asString().equals("single_best_links")
        ? bestLinks(inputs)
        : components(inputs);
  }

  private static ObjectNode components(JsonNode inputs) {
    var clustering =
        BestLinks.from(inputs.get("threshold").asDouble())
            .cluster(inputs.get("nodes").asInt(), edges(inputs));
    var result = JsonNodeFactory.instance.objectNode();
    var clusterOf = result.putArray("cluster_of");
    clustering.clustersInOrderOfRecord().forEach(clusterOf::add);
    return result;
  }

  private static ObjectNode bestLinks(JsonNode inputs) {
    var numbers = new HashMap<String, Integer>();
    var sources =
        inputs
            .get("source_dataset")
            .valueStream()
            .map(source -> numbers.computeIfAbsent(source.asString(), name -> numbers.size()))
            .toList();
    var most = new HashMap<Integer, Integer>();
    for (var source : inputs.get("duplicate_free_datasets")) {
      most.put(numbers.computeIfAbsent(source.asString(), name -> numbers.size()), 1);
    }
    var clustering =
        BestLinks.from(inputs.get("threshold").asDouble())
            .under(Constraint.mostPerSource(sources::get, most))
            .cluster(sources.size(), edges(inputs));
    return representatives(clustering, sources.size());
  }

  private static ObjectNode representatives(Clustering clustering, int records) {
    var result = JsonNodeFactory.instance.objectNode();
    var representative = result.putObject("representative");
    for (var record = 0; record < records; record++) {
      representative.put(Integer.toString(record), clustering.clusterOf(record));
    }
    return result;
  }

  private static List<Edge> edges(JsonNode inputs) {
    return inputs
        .get("edges")
        .valueStream()
        .map(edge -> new Edge(edge.get(0).asInt(), edge.get(1).asInt(), edge.get(2).asDouble()))
        .toList();
  }
}
