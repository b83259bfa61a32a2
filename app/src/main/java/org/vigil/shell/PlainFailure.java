package org.vigil.shell;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** A start that could not be is told in words: what is the matter and what to do, without the inside of the machine. */
final class PlainFailure extends AbstractFailureAnalyzer<StartRefused>
    implements FailureAnalysisReporter {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, StartRefused cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.whatToDo(), cause);
  }

  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println(analysis.getDescription());
    if (analysis.getAction() != null) {
      System.err.println(analysis.getAction());
    }
  }
}
