package dev.conc.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRelayTest {
    private final List<Key> kept = new ArrayList<>();
    private final KeyRelay relay = new KeyRelay(kept::add);
    private final Visitor visitor = new Visitor();

    /** Takes keys until it has left. */
    private static final class Visitor implements NestedScreen {
        private final List<Key> pressed = new ArrayList<>();
        private boolean hungUp;

        @Override
        public void press(Key key) {
            pressed.add(key);
        }

        @Override
        public void pressAhead(List<Key> keys) {
            pressed.addAll(keys);
        }

        @Override
        public void hangUp() {
            hungUp = true;
        }

        @Override
        public List<Key> left() {
            return pressed.subList(1, pressed.size());
        }
    }

    private static Key key(String character) {
        return new Key.Typed(character);
    }

    @Test
    void keys_are_the_lesson_s_until_it_leaves() {
        relay.press(key("a"));
        assertThat(kept).containsExactly(key("a"));
    }

    @Test
    void what_is_typed_ahead_waits_for_the_guest() {
        relay.leave(() -> List.of(key("b")));
        relay.press(key("c"));
        relay.admit(visitor);
        relay.press(key("d"));
        assertThat(visitor.pressed).containsExactly(key("b"), key("c"), key("d"));
        assertThat(kept).isEmpty();
    }

    @Test
    void what_the_guest_leaves_is_the_lesson_s() {
        relay.leave(() -> List.of(key("q"), key("n")));
        relay.admit(visitor);
        assertThat(relay.comeBack()).containsExactly(key("n"));
        relay.press(key("m"));
        assertThat(kept).containsExactly(key("m"));
    }

    @Test
    void where_no_guest_comes_nothing_is_lost() {
        relay.leave(() -> List.of(key("a")));
        relay.press(key("b"));
        assertThat(relay.comeBack()).containsExactly(key("a"), key("b"));
    }

    @Test
    void a_guest_who_comes_after_the_terminal_has_gone_is_told() {
        relay.leave(List::of);
        relay.hangUp();
        relay.admit(visitor);
        assertThat(visitor.hungUp).isTrue();
    }
}
