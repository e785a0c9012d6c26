/** The same as on the full screen as text from top to bottom, for pipes, files and screen readers. Nothing here moves a cursor. */
@NullMarked
package dev.conc.ui.plain;

import org.jspecify.annotations.NullMarked;
