package dev.conc.ui.stage;

import dev.conc.exercise.Version;
import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import dev.conc.program.compile.Diagnostic;
import dev.conc.program.control.Playback;
import dev.conc.schedule.worker.Report;
import dev.conc.schedule.worker.Request;
import dev.conc.ui.edit.EditWords;
import dev.conc.ui.screen.Control;
import dev.conc.ui.screen.Key;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Update;
import dev.conc.ui.text.SourceLines;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** What happens on the stage, by keys or by the workers; while the program runs on, keys wait. */
final class StageSessionControl implements Control<StageSession, StageEvent, StageEffect> {
    /** What can be done with a version that was saved. */
    private static final String OFFER = "version.offerOnStage";

    private final Messages messages;
    private final StageView view;
    private final StageControl keys;

    StageSessionControl(Messages messages, SourceLines source, StageView view) {
        this.messages = messages;
        this.view = view;
        this.keys = new StageControl(messages, source);
    }

    /**
     * How the stage begins.
     *
     * @param schedule who has run when the stepping begins
     * @param landing the moment of that which is looked at; its last if empty
     * @param explores whether what can happen is explored meanwhile: neither of the two workers waits for the other
     */
    Update<StageSession, StageEffect> begin(StageSession session, String schedule, OptionalInt landing, boolean explores) {
        StageState awaits = session.shown().await(landing);
        Update<StageState, StageEffect> first = explores ? keys.explore(awaits, false) : Update.of(awaits);
        return first.and(new StageEffect.Advance(schedule, 0, Request.Pace.STILL)).map(session::show);
    }

    @Override
    public Update<StageSession, StageEffect> press(StageSession session, Key key, int width, int height) {
        StageState state = session.shown();
        Optional<StageSearch> search = state.search()
                .filter(each -> !each.done() && each.executions() > 0 && each.number() != session.stopping());
        if (key == Key.Special.INTERRUPT && search.isPresent()) {
            // What is explored ends first, with what has been found so far; where that is nothing, the stage is left at once.
            long number = search.get().number();
            return Update.of(session.stop(number).show(state.say(messages.text("stage.stopping"))), new StageEffect.Stop(number));
        }
        boolean leaves = key == Key.Special.INTERRUPT || (state.prompt().isEmpty() && key.equals(new Key.Typed("q")));
        if (state.busy() && !leaves) {
            return Update.of(session.await(key));
        }
        // Who leaves does not wait for what was typed before.
        StageSession free = session.awaitNothing();
        return keys.apply(state, key).map(next -> free.show(view.settled(next, width, height)));
    }

    @Override
    public Update<StageSession, StageEffect> after(StageSession session, StageEvent event) {
        StageState state = session.shown();
        return switch (event) {
            case StageEvent.Opened opened -> Update.of(session, new StageEffect.Unfold(opened.bytecode()));
            case StageEvent.NotCompiled not when state.edition().again() -> Update.of(session.awaitNothing()
                    .show(refused(state, not.why().diagnostics()).say(messages.text("version.notCompiled", state.program()))));
            case StageEvent.NotOpened not when state.edition().again() -> Update.of(session.awaitNothing()
                    .show(refused(state, List.of()).say(messages.of(not.why()).lines().findFirst().orElse(""))));
            case StageEvent.NotCompiled _,StageEvent.NotOpened _,StageEvent.Refused _ ->
                    Update.<StageSession, StageEffect>end(session.end(event), ExitCode.FINE).press(session.waiting());
            case StageEvent.Edited edited -> Update.of(session.show(edited(state, edited)));
            case StageEvent.SavedVersion saved -> Update.of(session.show(state.with(state.edition().saved(saved.version()))
                    .say(EditWords.of(saved.version(), OFFER, messages))));
            case StageEvent.Compared compared -> Update.of(session.show(
                    state.show(StageState.Sheet.COMPARISON).with(state.edition().compare(compared.comparison()))));
            case StageEvent.Advanced advanced -> {
                Playback known = state.playback().with(advanced.segment());
                StageState lands = state.follow(state.landing().isPresent() ? known.at(state.landing().getAsInt()) : known).rest();
                yield Update.<StageSession, StageEffect>of(session.awaitNothing().show(lands)).press(session.waiting());
            }
            case StageEvent.Hindered hindered ->
                    Update.of(session.awaitNothing()
                            .show(state.rest().say(messages.text("stage.hindered", hindered.why().lines().findFirst().orElse("")))));
            case StageEvent.Explores explores ->
                    Update.of(session.show(search(state, explores.search(), each -> each.with(explores.progress()))));
            case StageEvent.Explored explored ->
                    explored(search(state, explored.search(), each -> each.with(explored.report())), explored).map(session::show);
            case StageEvent.NotExplored not -> Update.of(session.show(
                    isSearched(state, not.search())
                            ? search(state, not.search(), StageSearch::failed).say(not.why().lines().findFirst().orElse(""))
                            : state));
            case StageEvent.Saved saved -> Update.of(session.show(state.say(saved.words())));
        };
    }

    @Override
    public Update<StageSession, StageEffect> failed(StageSession session, Problem problem) {
        return Update.of(session.show(session.shown().say(messages.of(problem).lines().findFirst().orElse(""))));
    }

    @Override
    public boolean isBrief(StageSession session) {
        return session.shown().busy();
    }

    @Override
    public boolean mayWait(StageEvent event) {
        return event instanceof StageEvent.Explores;
    }

    private static StageState refused(StageState state, List<Diagnostic> complaints) {
        return state.rest().show(StageState.Sheet.NONE).with(state.edition().refusedWith(complaints));
    }

    private StageState edited(StageState state, StageEvent.Edited edited) {
        Version version = edited.what().version();
        if (edited.changed()) {
            return state.with(state.edition().saved(version)).say(EditWords.of(edited.what(), OFFER, messages));
        }
        return state.with(state.edition().with(version)).say(EditWords.of(edited.what(), "version.unchanged", messages));
    }

    private static boolean isSearched(StageState state, long number) {
        return state.search().filter(each -> each.number() == number).isPresent();
    }

    /** Of an exploration that another one has taken the place of, nothing is shown. */
    private static StageState search(StageState state, long number, UnaryOperator<StageSearch> change) {
        return isSearched(state, number) ? state.with(change.apply(state.search().orElseThrow())) : state;
    }

    /** Where a failure was looked for, it is loaded. */
    private Update<StageState, StageEffect> explored(StageState state, StageEvent.Explored explored) {
        boolean forFailure = isSearched(state, explored.search()) && state.search().orElseThrow().forFailure();
        Report report = explored.report();
        if (!forFailure || state.busy()) {
            return Update.of(state);
        }
        if (!report.failures().isEmpty()) {
            Report.Counterexample failure = report.failures().getFirst();
            String kind = messages.text("failure." + failure.failure().kind().name());
            return StageControl.load(state.say(messages.text("stage.breaks", kind)), failure.schedule(), 0);
        }
        if (!report.races().isEmpty()) {
            Report.Race race = report.races().getFirst();
            return StageControl.load(state.say(messages.text("stage.races", race.variable())), race.schedule(), 0);
        }
        return Update.of(state.say(messages.text(report.complete() ? "stage.neverBreaks" : "stage.notBroken")));
    }
}
