package org.vigil.shell;

/**
 * A command that needs neither database nor accounts nor pages, and so starts at once. Besides being a bean, for the list of
 * commands, it is named in {@code META-INF/services} and has a constructor without arguments.
 */
public interface PlainCommand extends Command {}
