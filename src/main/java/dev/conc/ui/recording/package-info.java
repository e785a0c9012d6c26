/** The recording of a real run, played on the full screen. */
@NullMarked
package dev.conc.ui.recording;

import org.jspecify.annotations.NullMarked;
