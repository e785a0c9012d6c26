/** An execution as a picture: SVG, HTML and a Perfetto trace. */
@NullMarked
package dev.conc.ui.timeline;

import org.jspecify.annotations.NullMarked;
