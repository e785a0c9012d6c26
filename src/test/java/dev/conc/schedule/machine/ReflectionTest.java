package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conc.schedule.allow.Refusal;
import java.util.List;
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
    void a_method_handle_touches_the_field_itself() {
        String program = """
            int n; static int all;
            static void main() throws Throwable {
                Program program = new Program();
                var lookup = MethodHandles.lookup();
                Field field = Program.class.getDeclaredField("n");
                MethodHandle read = %s, write = %s;
                Thread t = new Thread(() -> {
                    try { write.invokeExact(program, (int) read.invokeExact(program) + 1); } catch (Throwable e) { throw new IllegalStateException(e); }
                });
                t.start(); program.n++; t.join();
                System.out.println(program.n);
            }""".replace("Field ", "java.lang.reflect.Field ");
        for (String found : List.of(
                program.formatted("lookup.findGetter(Program.class, \"n\", int.class)",
                        "lookup.findSetter(Program.class, \"n\", int.class)"),
                program.formatted("lookup.unreflectGetter(field)", "lookup.unreflectSetter(field)"))) {
            assertThat(Explored.everyWay(found)).containsExactly("1", "2");
            assertThat(Explored.executions(found)).isEqualTo(Explored.executions("""
                int n;
                static void main() throws Throwable {
                    Program program = new Program();
                    Thread t = new Thread(() -> program.n = program.n + 1);
                    t.start(); program.n++; t.join();
                    System.out.println(program.n);
                }"""));
        }
    }

    @Test
    void a_method_handle_of_a_static_field_initialises_its_class() {
        assertThat(Explored.everyWay("""
            static class Shared { static int n = 5; static { System.out.println("initialised"); } }
            static void main() throws Throwable {
                MethodHandle read = MethodHandles.lookup().findStaticGetter(Shared.class, "n", int.class), write = MethodHandles.lookup().findStaticSetter(Shared.class, "n", int.class);
                System.out.println("found");
                int five = (int) read.invokeExact();
                Thread t = new Thread(() -> { try { write.invokeExact((int) read.invokeExact() + 1); } catch (Throwable e) { throw new IllegalStateException(e); } });
                t.start(); Shared.n++; t.join();
                System.out.println(five + " " + Shared.n);
            }""")).containsExactly("found initialised 5 6", "found initialised 5 7");
    }

    @Test
    void a_method_handle_of_arrays_touches_the_element() {
        assertThat(Explored.everyWay("""
            static void main() throws Throwable {
                int[] cells = new int[2];
                MethodHandle read = MethodHandles.arrayElementGetter(int[].class), write = MethodHandles.arrayElementSetter(int[].class);
                Thread t = new Thread(() -> { try { write.invokeExact(cells, 0, (int) read.invokeExact(cells, 0) + 1); } catch (Throwable e) { throw new IllegalStateException(e); } });
                t.start(); cells[1]++; cells[0]++; t.join();
                System.out.println(cells[0]);
            }""")).containsExactly("1", "2");
    }

    @Test
    void a_method_handle_of_a_field_is_a_data_race_where_the_field_is_plain() {
        String program = """
            %s int n;
            static void main() throws Throwable {
                Program program = new Program();
                MethodHandle write = MethodHandles.lookup().findSetter(Program.class, "n", int.class);
                Thread t = new Thread(() -> { try { write.invokeExact(program, 1); } catch (Throwable e) { throw new IllegalStateException(e); } });
                t.start();
                program.n = 2;
                t.join();
            }""";
        assertThat(Explored.races(program.formatted(""))).containsExactly("n");
        assertThat(Explored.races(program.formatted("volatile"))).isEmpty();
    }

    @Test
    void a_method_handle_has_the_types_and_the_refusals_of_the_jdk() {
        assertThat(Explored.everyWay("""
            interface Call { Object call() throws Throwable; }
            static class Shared { int n; private int hidden; final int once = 1; static final Object FIXED = new Object(); }
            static void attempt(Call call) { try { System.out.println(call.call()); } catch (Throwable e) { System.out.println(e.getClass().getSimpleName()); } }
            static void main() throws Exception {
                var lookup = MethodHandles.lookup();
                attempt(() -> lookup.findGetter(Shared.class, "n", int.class).type());
                attempt(() -> lookup.findSetter(Shared.class, "n", int.class).type());
                attempt(() -> lookup.findGetter(Shared.class, "n", long.class));
                attempt(() -> lookup.findStaticGetter(Shared.class, "n", int.class));
                attempt(() -> lookup.findGetter(Shared.class, "missing", int.class));
                attempt(() -> MethodHandles.publicLookup().findGetter(Shared.class, "hidden", int.class));
                attempt(() -> lookup.findSetter(Shared.class, "once", int.class));
                attempt(() -> lookup.findStaticSetter(Shared.class, "FIXED", Object.class));
                var field = Shared.class.getDeclaredField("FIXED");
                attempt(() -> lookup.unreflectSetter(field));
                attempt(() -> { field.set(null, "changed"); return "set"; });
                attempt(() -> (int) lookup.findGetter(Shared.class, "n", int.class).invokeExact((Shared) null));
                attempt(() -> (long) lookup.findGetter(Shared.class, "n", int.class).invokeExact(new Shared()));
            }""")).containsExactly(
                "(Shared)int (Shared,int)void NoSuchFieldException IllegalAccessException NoSuchFieldException IllegalAccessException IllegalAccessException IllegalAccessException "
                        + "IllegalAccessException IllegalAccessException NullPointerException WrongMethodTypeException");
    }

    @Test
    void a_method_handle_of_a_var_handle_is_refused() {
        assertThatThrownBy(() -> Explored.outcomes("""
            int n;
            static void main() throws Throwable {
                System.out.println((int) MethodHandles.lookup().findVarHandle(Program.class, "n", int.class).toMethodHandle(VarHandle.AccessMode.GET).invokeExact(new Program()));
            }""")).isInstanceOf(Refusal.class).hasMessageContaining("VarHandle");
    }
}
