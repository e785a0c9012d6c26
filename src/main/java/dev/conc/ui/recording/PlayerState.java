package dev.conc.ui.recording;

/** What the player shows: a run that is being recorded, or its recording. */
sealed interface PlayerState permits MakingState, RecordingState {}
