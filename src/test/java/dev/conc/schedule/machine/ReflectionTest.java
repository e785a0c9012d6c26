package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.schedule.instrument.Refusal;
import org.junit.jupiter.api.Test;

class ReflectionTest {
    @Test
    void a_field_may_be_touched_by_its_name() {
        assertThat(Explored.outcomes("""
            int n;
            static void main() throws Exception {
                Program program = new Program();
                var field = Program.class.getDeclaredField("n");
                Runnable add = () -> {
                    try {
                        field.setInt(program, field.getInt(program) + 1);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                };
                Thread a = new Thread(add), b = new Thread(() -> program.n++);
                a.start(); b.start(); a.join(); b.join();
                System.out.println(field.get(program));
            }""")).containsExactly("1", "2");
    }

    @Test
    void a_static_field_that_is_touched_by_its_name_is_the_same_field() {
        assertThat(Explored.outcomes("""
            static class Shared { static volatile long n = 5; }
            static void main() throws Exception {
                var field = Shared.class.getDeclaredField("n");
                Thread a = new Thread(() -> {
                    try {
                        field.setLong(null, field.getLong(null) + 1);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
                a.start();
                Shared.n = 7;
                a.join();
                System.out.println(Shared.n);
            }""")).containsExactly("6", "7", "8");
    }

    @Test
    void classes_that_are_found_by_name_are_initialised() {
        assertThat(Explored.outcomes("""
            static class Plugin {
                static int made = 10;
                Plugin() { made++; }
                static int count() { return made; }
            }
            static void main() throws Exception {
                Class<?> plugin = Class.forName("Program$Plugin");
                plugin.getDeclaredConstructor().newInstance();
                System.out.println(plugin.getDeclaredMethod("count").invoke(null));
            }""")).containsExactly("11");
    }

    @Test
    void a_method_handle_of_a_field_is_refused() {
        assertThatThrownBy(() -> Explored.outcomes("""
            int n;
            static void main() throws Throwable {
                System.out.println((int) MethodHandles.lookup().findGetter(Program.class, "n", int.class).invokeExact(new Program()));
            }""")).isInstanceOf(Refusal.class).hasMessageContaining("VarHandle");
    }
}
