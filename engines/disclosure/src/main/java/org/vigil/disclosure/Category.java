package org.vigil.disclosure;

/**
 * One heading of a dimension.
 *
 * @param code what equations and ledgers know it by, such as a GSS code
 * @param name what a reader sees
 */
public record Category(String code, String name) {}
