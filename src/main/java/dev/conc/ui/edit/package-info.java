/** How the learner changes a program: the editor, what came of it, and how saving is noticed. */
@NullMarked
package dev.conc.ui.edit;

import org.jspecify.annotations.NullMarked;
