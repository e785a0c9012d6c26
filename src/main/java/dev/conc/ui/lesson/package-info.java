/** A lesson on the full screen: its pages, its runs, and the screens that it opens for a while (stage, recording, prediction). */
@NullMarked
package dev.conc.ui.lesson;

import org.jspecify.annotations.NullMarked;
