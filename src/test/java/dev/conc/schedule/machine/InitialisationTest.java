package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Java Virtual Machine Specification, section 5.5. */
class InitialisationTest {
    @Test
    void initialisers_that_need_each_other_can_deadlock() {
        String program = """
            static class A { static final B b = new B(); static int n = 1; }
            static class B { static final A a = new A(); static int n = 2; }
            static void main() throws InterruptedException {
                Thread one = new Thread(() -> System.out.println(A.n)), two = new Thread(() -> System.out.println(B.n));
                one.start(); two.start(); one.join(); two.join();
            }""";

        assertThat(Explored.outcomes(program)).containsExactly("1 2", "2 1", "DEADLOCK").isEqualTo(Explored.reduced(program));
    }

    @Test
    void a_class_that_makes_an_object_of_its_subclass_can_deadlock_with_it() {
        String program = """
            static class Parent { static Parent usual = new Child(); }
            static class Child extends Parent { }
            static void main() throws InterruptedException {
                Thread one = new Thread(() -> System.out.println(Parent.usual != null)), two = new Thread(() -> System.out.println(new Child() != null));
                one.start(); two.start(); one.join(); two.join();
            }""";

        assertThat(Explored.outcomes(program)).containsExactly("DEADLOCK", "true true").isEqualTo(Explored.reduced(program));
    }

    @Test
    void an_initialiser_waits_in_vain_for_a_thread_that_needs_its_class() {
        assertThat(Explored.outcomes("""
            static class Holder {
                static int value;
                static {
                    Thread thread = new Thread(() -> value = 5);
                    thread.start();
                    try { thread.join(); } catch (InterruptedException e) { value = 1; }
                }
            }
            static void main() { System.out.println(Holder.value); }""")).containsExactly("DEADLOCK");
    }

    @Test
    void an_initialiser_may_wait_for_a_thread_that_does_not_need_its_class() {
        assertThat(Explored.outcomes("""
            static volatile int result;
            static void work() { result = 5; }
            static class Holder {
                static int value;
                static {
                    Thread thread = new Thread(Program::work);
                    thread.start();
                    try { thread.join(); } catch (InterruptedException e) { value = 1; }
                    value = result;
                }
            }
            static void main() throws InterruptedException {
                Thread other = new Thread(() -> System.out.println(Holder.value));
                other.start();
                System.out.println(Holder.value);
                other.join();
            }""")).containsExactly("5 5");
    }

    @Test
    void the_class_that_another_extends_is_initialised_first() {
        assertThat(Explored.outcomes("""
            static class Parent { static int made = 10; static { System.out.println("parent"); } Parent() { made++; } }
            static class Child extends Parent { }
            static class Other extends Parent { static { System.out.println("other"); } }
            static void main() { new Child(); new Other(); System.out.println(Parent.made); }""")).containsExactly("parent other 12");
    }

    @Test
    void a_class_whose_initialiser_has_failed_cannot_be_used() {
        assertThat(Explored.outcomes("""
            static class Broken { static int n = Integer.parseInt("x"); }
            static void main() {
                for (int i = 0; i < 2; i++) {
                    try { System.out.println(Broken.n); } catch (Throwable e) { System.out.println(e.getClass().getSimpleName()); }
                }
            }""")).containsExactly("ExceptionInInitializerError NoClassDefFoundError");
    }

    @Test
    void an_initialiser_that_concerns_one_thread_only_is_no_step() {
        assertThat(Explored.executions("""
            static class Usual { static final String NAME = "u".strip(); static final List<String> NAMES = new ArrayList<>(); }
            enum Colour { RED { }, GREEN { } }
            static void main() throws InterruptedException {
                Thread one = new Thread(() -> Usual.NAME.isEmpty()), two = new Thread(() -> Colour.RED.ordinal());
                one.start(); two.start(); one.join(); two.join();
            }""")).isEqualTo(1);
    }

    @Test
    void classes_may_be_initialised_in_any_order() {
        assertThat(Explored.everyWay("""
            static int next;
            static class A { static final int n = ++next; }
            static class B { static final int n = ++next; }
            static void main() throws InterruptedException {
                Thread one = new Thread(() -> { int x = A.n; }), two = new Thread(() -> { int x = B.n; });
                one.start(); two.start(); one.join(); two.join();
                System.out.println(A.n + " " + B.n);
            }""")).contains("1 2", "2 1");
    }

    @Test
    void any_thread_may_be_the_one_that_initialises() {
        assertThat(Explored.everyWay("""
            static class Holder { static final String by = Thread.currentThread().getName(); }
            static void main() throws InterruptedException {
                Thread one = new Thread(() -> { String x = Holder.by; }, "one"), two = new Thread(() -> { String x = Holder.by; }, "two");
                one.start(); two.start(); one.join(); two.join();
                System.out.println(Holder.by);
            }""")).containsExactly("one", "two");
    }

    @Test
    void an_initialiser_that_prints_does_so_once_and_at_any_moment() {
        assertThat(Explored.everyWay("""
            static class Holder { static int value = 1; static { System.out.println("made"); } }
            static void main() throws InterruptedException {
                Thread one = new Thread(() -> System.out.println(Holder.value)), two = new Thread(() -> System.out.println("other"));
                one.start(); two.start(); one.join(); two.join();
            }""")).containsExactly("made 1 other", "made other 1", "other made 1");
    }

    @Test
    void an_initialiser_sees_what_another_thread_writes_or_does_not() {
        assertThat(Explored.everyWay("""
            static int base = 1;
            static class Holder { static final int value = base + 1; }
            static void main() throws InterruptedException {
                Thread one = new Thread(() -> { base = 5; });
                one.start();
                System.out.println(Holder.value);
            }""")).containsExactly("2", "6");
    }

    @Test
    void an_initialiser_that_counts_in_an_atomic_of_another_class_is_seen_by_others() {
        assertThat(Explored.everyWay("""
            static final AtomicInteger made = new AtomicInteger();
            static class Holder { static final int value = made.incrementAndGet(); }
            static void main() throws InterruptedException {
                Thread one = new Thread(() -> { int x = Holder.value; });
                one.start();
                System.out.println(made.get());
            }""")).containsExactly("0", "1");
    }

    @Test
    void the_holder_of_a_single_object_needs_no_more_steps() {
        assertThat(Explored.reducedExecutions("""
            static class Holder { static final Object value = new Object(); }
            static void main() throws InterruptedException {
                Thread one = new Thread(() -> { Object x = Holder.value; }), two = new Thread(() -> { Object x = Holder.value; });
                one.start(); two.start(); one.join(); two.join();
            }""")).isEqualTo(1);
    }
}
