package org.vigil.linkage.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes and scores pairs, rule by rule, on several threads. The pairs are never all in memory: each thread fills one batch, which is handed on in the
 * order of the work, and used again.
 */
final class BulkScoring {

  private static final long PAIRS_A_PIECE = 1 << 15;

  private final PreparedTable prepared;
  private final PairRun settings;
  private final Blocking blocking;
  private final List<Worker> workers = new ArrayList<>();
  private final List<BitSet> skippedOnLeft = new ArrayList<>();

  BulkScoring(PreparedTable prepared, PairRun settings) {
    this.prepared = prepared;
    this.settings = settings;
    blocking = prepared.blocking();
    for (var i = 0; i < settings.threads(); i++) {
      var tests = prepared.tests();
      workers.add(new Worker(prepared.scorer(), blocking.rules(tests)));
    }
  }

  PairRun.Result run(PairSink sink) {
    var results = new ArrayList<PairRun.RuleResult>();
    var handedOn = new AtomicLong();
    for (var rule = 0; rule < prepared.model().blocking().size(); rule++) {
      var groups = blocking.groups(rule);
      var count =
          blocking.count(prepared.model().blocking().get(rule), groups, settings.mostRecordsAKey());
      var compared = run(rule, groups, sink, handedOn);
      skippedOnLeft.add(skipped(groups, count));
      results.add(new PairRun.RuleResult(count, compared));
    }
    var compared = results.stream().mapToLong(PairRun.RuleResult::compared).sum();
    return new PairRun.Result(results, compared, handedOn.get());
  }

  /** Records whose key was skipped: pairs of theirs were not made by this rule, and a later one may make them. */
  private BitSet skipped(KeyGroups groups, BlockingCount.Rule count) {
    var skipped = new BitSet();
    if (!count.skipped().isEmpty()) {
      for (var group = 0; group < groups.groups(); group++) {
        if (groups.size(group) > settings.mostRecordsAKey()) {
          for (var at = groups.leftStart(group); at < groups.leftStart(group + 1); at++) {
            skipped.set(groups.left(at));
          }
        }
      }
    }
    return skipped;
  }

  private long run(int rule, KeyGroups groups, PairSink sink, AtomicLong handedOn) {
    var pieces = pieces(groups);
    var next = new AtomicInteger();
    var turns = new Turns();
    var compared = new AtomicLong();
    var threads = new ArrayList<Thread>();
    for (var worker : workers) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () ->
                      turns.guard(
                          () -> {
                            for (var at = next.getAndIncrement();
                                at < pieces.size() && !turns.failed();
                                at = next.getAndIncrement()) {
                              compared.addAndGet(worker.score(rule, groups, pieces.get(at)));
                              if (turns.await(at)) {
                                handedOn.addAndGet(worker.batch.size());
                                if (worker.batch.size() > 0) {
                                  sink.accept(worker.batch);
                                }
                                turns.done();
                              }
                            }
                          })));
    }
    turns.join(threads);
    return compared.get();
  }

  /** Some groups, or a part of one: small enough that threads share the work, large enough that sharing costs nothing. */
  private record Piece(int fromGroup, int toGroup, int from, int to) {}

  private List<Piece> pieces(KeyGroups groups) {
    var pieces = new ArrayList<Piece>();
    var from = 0;
    var pairs = 0L;
    for (var group = 0; group < groups.groups(); group++) {
      var size = groups.size(group) > settings.mostRecordsAKey() ? 0 : pairs(groups, group);
      if (size > 2 * PAIRS_A_PIECE) {
        if (group > from) {
          pieces.add(whole(groups, from, group));
        }
        addParts(groups, group, pieces);
        from = group + 1;
        pairs = 0;
      } else if ((pairs += size) >= PAIRS_A_PIECE) {
        pieces.add(whole(groups, from, group + 1));
        from = group + 1;
        pairs = 0;
      }
    }
    if (from < groups.groups()) {
      pieces.add(whole(groups, from, groups.groups()));
    }
    return pieces;
  }

  private static long pairs(KeyGroups groups, int group) {
    long pairs = (long) groups.leftSize(group) * groups.rightSize(group);
    return groups.isSymmetric() ? pairs / 2 : pairs;
  }

  private static Piece whole(KeyGroups groups, int from, int to) {
    return new Piece(from, to, groups.leftStart(from), groups.leftStart(to));
  }

  private static void addParts(KeyGroups groups, int group, List<Piece> pieces) {
    var start = groups.leftStart(group);
    var end = groups.leftStart(group + 1);
    var rows = (int) Math.max(1, PAIRS_A_PIECE / Math.max(1, groups.rightSize(group)));
    for (var from = start; from < end; from += rows) {
      pieces.add(new Piece(group, group + 1, from, Math.min(end, from + rows)));
    }
  }

  /** What one thread works with. */
  private final class Worker {
    private final PairScorer scorer;
    private final Blocking.Rules rules;
    private final PairBatch batch;
    private final int[] codes = prepared.cells().codes();
    private final int width = prepared.cells().width();

    Worker(PairScorer scorer, Blocking.Rules rules) {
      this.scorer = scorer;
      this.rules = rules;
      batch = new PairBatch(scorer.comparisons());
    }

    /** Fills the batch with the pairs of a piece; gives how many were compared. */
    long score(int rule, KeyGroups groups, Piece piece) {
      batch.startFor(rule);
      var compared = 0L;
      for (var group = piece.fromGroup(); group < piece.toGroup(); group++) {
        if (groups.size(group) <= settings.mostRecordsAKey()) {
          var from = Math.max(piece.from(), groups.leftStart(group));
          var to = Math.min(piece.to(), groups.leftStart(group + 1));
          for (var i = from; i < to; i++) {
            compared += score(rule, groups, group, i);
          }
        }
      }
      return compared;
    }

    /** Pairs of one record, on the left, with the others of its group. Members of a group stand in order of row. */
    private long score(int rule, KeyGroups groups, int group, int at) {
      var left = groups.left(at);
      var compared = 0L;
      var start = groups.isSymmetric() ? at + 1 : groups.rightStart(group);
      for (var j = start; j < groups.rightStart(group + 1); j++) {
        var right = groups.right(j);
        if (blocking.mayPair(left, right) && first(rule, left, right)) {
          compared++;
          var ranksAt = batch.ranksOfNext();
          var weight =
              scorer.weighFrom(left, right, settings.leastWeight(), batch.ranks(), ranksAt);
          if (weight != Double.NEGATIVE_INFINITY) {
            batch.add(left, right, weight);
          }
        }
      }
      return compared;
    }

    private boolean first(int rule, int left, int right) {
      return rules.first(rule, codes, left * width, right * width, left, skippedOnLeft);
    }
  }
}
