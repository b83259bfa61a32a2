package org.vigil.monthlyupdate.web;

/**
 * Something that must be put right before anything is kept.
 *
 * @param field where on the page
 */
record Problem(String field, String message) {}
