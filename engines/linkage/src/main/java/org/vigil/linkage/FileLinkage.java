package org.vigil.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigil.linkage.file.LinkJob;

/** Links CSV files without a database: finds duplicates in one, or records of the same person across several. */
public final class FileLinkage {

  private FileLinkage() {}

  /**
   * What is to be done.
   *
   * @param files CSV with a header; one is searched for duplicates, several are linked with one another
   * @param idColumn the column that names a record; null to look for one
   * @param model ours or one that Splink wrote; null, or one without m and u, to train on the files
   * @param out a folder for the results
   * @param dedupesToo with several files, whether pairs within a file count too
   * @param oneToOne whether a cluster has at most one record of each file
   * @param average bits: clusters are joined while the mean weight of all pairs between them is so much or more; null to join by any one link
   * @param terms CSV of column, value and count that says how common values are among people at large; null to count them in the files
   * @param inUse a model whose results the new ones are held against; null for none
   * @param join bits from which two records are linked; null as the model says
   * @param least bits from which a pair is written; null for the review threshold
   * @param recall share of all true pairs that the strict rules find, for training
   * @param mostRecordsAKey a blocking key that more records share is skipped
   * @param mostPairs more than these are not compared
   * @param truthColumn a column that says who each record is of, for measuring; never compared
   * @param showsValues whether the report shows values of records
   * @param by who trains
   * @param today year first, for the provenance of a model
   */
  public record Request(
      List<Path> files,
      @Nullable String idColumn,
      @Nullable Path model,
      Path out,
      boolean dedupesToo,
      boolean oneToOne,
      @Nullable Double average,
      @Nullable Path terms,
      @Nullable Path inUse,
      @Nullable Double join,
      @Nullable Double least,
      double recall,
      int mostRecordsAKey,
      long mostPairs,
      @Nullable String truthColumn,
      boolean showsValues,
      String by,
      String today) {
    public Request {
      files = List.copyOf(files);
      if (oneToOne && average != null) {
        throw new IllegalArgumentException(
            "clusters are made one to one or by average link, not both");
      }
    }
  }

  /**
   * Links, and tells in lines what it does.
   *
   * @throws IllegalArgumentException if the files or the model cannot be used, saying why
   */
  public static void run(Request request, Consumer<String> say) throws IOException {
    new LinkJob(request, say).run();
  }
}
