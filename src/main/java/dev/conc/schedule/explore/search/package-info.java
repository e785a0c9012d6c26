/** What every strategy needs: the search that hands out branches, who walks them, fairness, and vector clocks. */
@NullMarked
package dev.conc.schedule.explore.search;

import org.jspecify.annotations.NullMarked;
