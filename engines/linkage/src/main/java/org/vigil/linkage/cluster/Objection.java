package org.vigil.linkage.cluster;

/**
 * Why two records can hardly be of one person, whatever links them.
 *
 * @param reason for the person who looks, such as that the coroner's references differ; no personal data
 */
public record Objection(int left, int right, String reason) {}
