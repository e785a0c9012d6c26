package dev.conc.lesson;

import java.util.List;
import org.commonmark.node.Node;

/**
 * A page of a lesson.
 *
 * @param blocks the blocks of its text in order, links to programs left out
 * @param programs the programs that it offers, in order
 */
public record Section(String title, List<Node> blocks, List<ProgramLink> programs) {}
