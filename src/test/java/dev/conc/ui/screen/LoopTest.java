package dev.conc.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.problem.ExitCode;
import dev.conc.problem.Problem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jline.terminal.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A loop whose state is a text of what has happened. Each time that it is drawn, the next thing happens, so that the test knows what is shown by then. */
@Timeout(60)
class LoopTest {
    private final FakeDisplay display = new FakeDisplay();
    private final List<String> drawn = new ArrayList<>();
    private final Queue<Runnable> script = new ArrayDeque<>();
    private final Loop<String, String, String> loop = new Loop<>(display, Theme.COLOUR, "", new Writing(), this::draw);

    private static final class FakeDisplay implements Display {
        private final List<String> written = new ArrayList<>();
        private Size size = Size.of(40, 3);
        private Runnable listener = () -> {};

        @Override
        public Size size() {
            return size;
        }

        @Override
        public void write(String sequences) {
            written.add(sequences);
        }

        @Override
        public void onResize(Runnable other) {
            listener = other;
        }

        void resize(int width, int height) {
            size = Size.of(width, height);
            listener.run();
        }
    }

    /** Writes down what happens; a capital letter is an effect, a dot ends it. */
    private static class Writing implements Control<String, String, String> {
        @Override
        public Update<String, String> press(String state, Key key, int width, int height) {
            String typed = key instanceof Key.Typed each ? each.character() : "^";
            if (typed.equals(".") || typed.equals("^")) {
                return Update.end(state, typed.equals(".") ? ExitCode.FINE : ExitCode.INTERRUPTED);
            }
            return Character.isUpperCase(typed.charAt(0)) ? Update.of(state + typed, typed)
                    : Update.of(typed.equals("_") ? state : state + typed);
        }

        @Override
        public Update<String, String> after(String state, String event) {
            return Update.of(state + event);
        }

        @Override
        public Update<String, String> failed(String state, Problem problem) {
            return Update.of(state + " failed: " + problem.getMessage());
        }
    }

    private Canvas draw(String state, int width, int height) {
        drawn.add(state);
        Canvas canvas = new Canvas(width, height);
        canvas.draw(new Area(0, 0, width, height), 0, Line.of(state, Role.TEXT));
        Runnable next = script.poll();
        if (next != null) {
            next.run();
        }
        return canvas;
    }

    private void type(String keys) {
        type(loop, keys);
    }

    private static void type(NestedScreen screen, String keys) {
        keys.chars().forEach(each -> screen.press(new Key.Typed(Character.toString(each))));
    }

    /** When the loop has been drawn so often, this happens. */
    private void then(Runnable step) {
        script.add(step);
    }

    private ExitCode show(Loop.Performer<String, String> performer) throws InterruptedException {
        return loop.show(Update.of(""), performer);
    }

    private ExitCode show() throws InterruptedException {
        return show(effect -> {
            throw new AssertionError("no effect was expected: " + effect);
        });
    }

    @Test
    void a_key_is_handled_and_what_it_changes_is_drawn() throws Exception {
        then(() -> type("a"));
        then(() -> type("."));
        assertThat(show()).isEqualTo(ExitCode.FINE);
        assertThat(drawn).containsExactly("", "a");
    }

    @Test
    void the_control_says_how_it_ends() throws Exception {
        then(() -> loop.press(Key.Special.INTERRUPT));
        assertThat(show()).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void what_changes_nothing_is_not_drawn() throws Exception {
        then(() -> type("_"));
        // The only other thing that ends it is the end of the terminal, which comes after the key has been handled.
        control(new Writing() {
            @Override
            public Update<String, String> press(String state, Key key, int width, int height) {
                loop.hangUp();
                return super.press(state, key, width, height);
            }
        });
        assertThat(show()).isEqualTo(ExitCode.FINE);
        assertThat(drawn).containsExactly("");
        assertThat(display.written).hasSize(1);
    }

    @Test
    void a_burst_of_events_is_drawn_once_and_none_is_lost() throws Exception {
        then(() -> IntStream.range(0, 1000).forEach(i -> loop.send("e")));
        then(() -> type("."));
        show();
        assertThat(drawn).containsExactly("", "e".repeat(1000));
    }

    @Test
    void who_sends_more_than_there_is_room_for_waits() throws Exception {
        then(() -> loop.start("flood", () -> {
            IntStream.range(0, 10_000).forEach(i -> loop.send("e"));
            type(".");
        }));
        show();
        assertThat(loop.state()).hasSize(10_000);
    }

    @Test
    void events_that_come_at_once_may_be_gathered() throws Exception {
        control(new Writing() {
            @Override
            public List<String> gathered(List<String> events) {
                return List.of("[" + String.join("", events) + "]");
            }
        });
        then(() -> {
            loop.send("a");
            loop.send("b");
            type("k");
            loop.send("c");
        });
        then(() -> type("."));
        show();
        assertThat(drawn).containsExactly("", "[ab]k[c]");
    }

    @Test
    void what_may_wait_is_drawn_in_the_end() throws Exception {
        control(new Writing() {
            @Override
            public boolean mayWait(String event) {
                return true;
            }
        });
        then(() -> loop.send("e"));
        then(() -> type("."));
        show();
        assertThat(drawn).containsExactly("", "e");
    }

    @Test
    void what_is_over_at_once_is_drawn_when_it_is_over() throws Exception {
        control(new Writing() {
            @Override
            public boolean isBrief(String state) {
                return state.endsWith("B");
            }
        });
        then(() -> type("B"));
        then(() -> type("."));
        show(effect -> {
            loop.send("done");
            return Optional.empty();
        });
        assertThat(drawn).containsExactly("", "Bdone");
    }

    @Test
    void what_is_not_over_in_a_moment_is_drawn_as_it_is() throws Exception {
        control(new Writing() {
            @Override
            public boolean isBrief(String state) {
                return state.endsWith("B");
            }
        });
        then(() -> type("B"));
        then(() -> type("."));
        show(effect -> Optional.empty());
        assertThat(drawn).containsExactly("", "B");
    }

    @Test
    void another_size_is_drawn_anew() throws Exception {
        then(() -> type("a"));
        then(() -> display.resize(20, 2));
        then(() -> type("."));
        show();
        assertThat(drawn).containsExactly("", "a", "a");
        assertThat(display.written.get(1)).doesNotContain("\u001b[2J");
        assertThat(display.written.get(2)).contains("\u001b[2J", "a");
    }

    @Test
    void an_effect_that_is_done_at_once_is_told_before_the_next_key() throws Exception {
        then(() -> type("Ab."));
        show(effect -> Optional.of("(" + effect + " of " + loop.state() + ")"));
        assertThat(loop.state()).isEqualTo("A(A of A)b");
    }

    @Test
    void an_effect_that_fails_is_told() throws Exception {
        then(() -> type("Ab"));
        then(() -> type("."));
        show(effect -> {
            throw Problem.wrong(_ -> "no " + effect);
        });
        assertThat(drawn).containsExactly("", "A failed: no Ab");
    }

    @Test
    void an_effect_may_tell_of_what_happens_later() throws Exception {
        then(() -> type("A"));
        then(() -> {});
        control(new Writing() {
            @Override
            public Update<String, String> after(String state, String event) {
                return event.equals("over") ? Update.end(state, ExitCode.FINE) : super.after(state, event);
            }
        });
        show(effect -> {
            loop.start("later", () -> {
                loop.send(" begins");
                loop.send(" ends");
                loop.send("over");
            });
            return Optional.empty();
        });
        assertThat(loop.state()).isEqualTo("A begins ends");
    }

    @Test
    void who_leaves_does_not_wait_for_an_effect_and_its_worker_ends() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        then(() -> type("A."));
        ExitCode end = show(effect -> {
            loop.start("slow", () -> {
                left.await();
                // More than there is room for.
                IntStream.range(0, 10_000).forEach(i -> loop.send("late"));
                ended.countDown();
            });
            return Optional.empty();
        });
        assertThat(end).isEqualTo(ExitCode.FINE);
        left.countDown();
        loop.close();
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(loop.state()).isEqualTo("A");
    }

    @Test
    void what_a_worker_throws_that_nobody_foresaw_ends_the_screen() {
        then(() -> loop.start("broken", () -> {
            throw new IllegalStateException("a bug");
        }));
        assertThatThrownBy(this::show).isInstanceOf(IllegalStateException.class).hasMessage("a bug");
    }

    @Test
    void what_drawing_throws_ends_the_screen() {
        then(() -> {
            throw new IllegalStateException("a bug");
        });
        assertThatThrownBy(this::show).hasMessage("a bug");
    }

    @Test
    void the_end_of_the_terminal_ends_it() throws Exception {
        then(loop::hangUp);
        assertThat(show()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void keys_that_were_not_handled_are_left_for_others() throws Exception {
        then(() -> type("a.bc"));
        show();
        type("d");
        assertThat(loop.state()).isEqualTo("a");
        assertThat(loop.left()).extracting(key -> ((Key.Typed) key).character()).containsExactly("b", "c", "d");
    }

    @Test
    void keys_that_are_pressed_again_come_before_others() throws Exception {
        control(new Writing() {
            @Override
            public Update<String, String> after(String state, String event) {
                return super.after(state, event).press(List.of(new Key.Typed("x"), new Key.Typed("y")));
            }
        });
        then(() -> {
            loop.send("e");
            type("z.");
        });
        show();
        assertThat(loop.state()).isEqualTo("exyz");
    }

    @Test
    void time_passes_while_the_screen_changes_by_itself() throws Exception {
        List<Duration> passed = new ArrayList<>();
        control(new Writing() {
            @Override
            public Optional<Duration> pace(String state) {
                return state.isEmpty() ? Optional.empty() : Optional.of(Duration.ofMillis(1));
            }

            @Override
            public Update<String, String> pass(String state, Duration time) {
                passed.add(time);
                return passed.size() == 3 ? Update.end(state, ExitCode.FINE) : Update.of(state + "t");
            }
        });
        then(() -> type("a"));
        show();
        assertThat(loop.state()).isEqualTo("att");
        assertThat(passed).allMatch(Duration::isPositive);
    }

    @Test
    void another_view_draws_from_now_on() throws Exception {
        then(() -> type("A"));
        then(() -> type("."));
        show(effect -> {
            loop.use(new Writing(), (state, width, height) -> draw(state + " elsewhere", width, height));
            return Optional.empty();
        });
        assertThat(drawn).containsExactly("", "A elsewhere");
    }

    @Test
    void a_nested_screen_gets_the_keys_until_it_is_left() throws Exception {
        Loop<String, String,
                String> nested = new Loop<>(display, Theme.COLOUR, "", new Writing(), (_, width, height) -> new Canvas(width, height));
        then(() -> type("Nab.cd"));
        then(() -> type("."));
        show(effect -> Optional.of(loop.lend(arrived -> {
            arrived.accept(nested);
            return "(" + nested.show(Update.of(""), _ -> Optional.empty()) + ")";
        })));
        assertThat(nested.state()).isEqualTo("ab");
        assertThat(drawn).containsExactly("", "N(FINE)cd");
        assertThat(display.written.getLast()).as("all is drawn, since the nested screen was").contains("\u001b[2J", "N(FINE)cd");
    }

    @Test
    void a_nested_screen_gets_more_keys_that_were_typed_ahead_than_there_is_room_for() throws Exception {
        CountDownLatch typed = new CountDownLatch(1);
        Loop<String, String,
                String> nested = new Loop<>(display, Theme.COLOUR, "", new Writing(), (_, width, height) -> new Canvas(width, height));
        then(() -> type("N"));
        show(effect -> loop.lend(arrived -> {
            loop.start("paste", () -> {
                type("a".repeat(10_000) + ".b.");
                typed.countDown();
            });
            assertThat(typed.await(60, TimeUnit.SECONDS)).isTrue();
            arrived.accept(nested);
            nested.show(Update.of(""), _ -> Optional.empty());
            return Optional.empty();
        }));
        assertThat(nested.state()).isEqualTo("a".repeat(10_000));
        assertThat(loop.state()).isEqualTo("Nb");
    }

    @Test
    void keys_that_are_pasted_while_screens_change_are_handled_in_their_order() throws Exception {
        String pasted = ("Na." + "b".repeat(500)).repeat(20);
        then(() -> loop.start("paste", () -> type(pasted + ".")));
        StringBuilder nestedStates = new StringBuilder();
        show(effect -> loop.lend(arrived -> {
            // It is never closed: whoever pastes may wait for room in it when it is left.
            Loop<String, String,
                    String> nested = new Loop<>(display, Theme.COLOUR, "", new Writing(), (_, width, height) -> new Canvas(width, height));
            arrived.accept(nested);
            nested.show(Update.of(""), _ -> Optional.empty());
            nestedStates.append(nested.state());
            return Optional.empty();
        }));
        assertThat(loop.state()).isEqualTo(("N" + "b".repeat(500)).repeat(20));
        assertThat(nestedStates).hasToString("a".repeat(20));
    }

    @Test
    void a_change_of_the_size_is_a_nested_screen_s_while_it_is_shown() throws Exception {
        List<Integer> widths = new ArrayList<>();
        Loop<String, String, String> nested = new Loop<>(display, Theme.COLOUR, "", new Writing(), (_, width, height) -> {
            widths.add(width);
            if (widths.size() == 1) {
                display.resize(30, 5);
            } else {
                type(".");
            }
            return new Canvas(width, height);
        });
        then(() -> type("N"));
        then(() -> type("."));
        show(effect -> loop.lend(arrived -> {
            arrived.accept(nested);
            nested.show(Update.of(""), _ -> Optional.empty());
            return Optional.empty();
        }));
        assertThat(widths).containsExactly(40, 30);
        assertThat(drawn).containsExactly("", "N");
    }

    @Test
    void the_end_of_the_terminal_ends_a_nested_screen_and_its_host() throws Exception {
        Loop<String, String, String> nested = new Loop<>(display, Theme.COLOUR, "", new Writing(), (_, width, height) -> {
            loop.hangUp();
            return new Canvas(width, height);
        });
        then(() -> type("N"));
        ExitCode end = show(effect -> loop.lend(arrived -> {
            arrived.accept(nested);
            return Optional.of(nested.show(Update.of(""), _ -> Optional.empty()).name());
        }));
        assertThat(end).isEqualTo(ExitCode.FINE);
        assertThat(loop.state()).isEqualTo("NFINE");
    }

    @Test
    void what_happens_meanwhile_is_handled_when_a_nested_screen_is_left() throws Exception {
        then(() -> type("N"));
        then(() -> type("."));
        show(effect -> loop.lend(arrived -> {
            loop.send("meanwhile");
            return Optional.empty();
        }));
        assertThat(loop.state()).isEqualTo("Nmeanwhile");
    }

    private void control(Writing other) {
        loop.use(other, this::draw);
    }
}
