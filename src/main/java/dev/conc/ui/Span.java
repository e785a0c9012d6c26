package dev.conc.ui;

/** A stretch of text that is of one kind. */
record Span(String text, Role role) {}
