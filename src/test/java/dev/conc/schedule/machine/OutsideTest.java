package dev.conc.schedule.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OutsideTest {
    @Test
    void a_monitor_inside_the_jdk_that_somebody_outside_holds_for_a_moment_makes_no_difference() throws InterruptedException {
        ByteArrayInputStream shared = new ByteArrayInputStream(new byte[1]);
        System.getProperties().put("shared", shared);
        Thread explorer = Thread.currentThread();
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch held = new CountDownLatch(1);
        Thread other = Thread.ofPlatform().start(() -> {
            synchronized (shared) {
                held.countDown();
                while (explorer.getState() != Thread.State.TIMED_WAITING && !over.get()) {
                    Thread.onSpinWait();
                }
            }
        });
        held.await();
        try {
            assertThat(Explored.outcomes("""
                static void main() throws Exception {
                    Object shared = System.getProperties().get("shared");
                    System.out.println(((java.io.ByteArrayInputStream) shared).available());
                }""")).containsExactly("1");
        } finally {
            over.set(true);
            other.join();
            System.getProperties().remove("shared");
        }
    }

    /** The other thread may let go at any moment, also between the attempt to enter and the wait: so it takes and lets go all the time. */
    @Test
    void a_monitor_inside_the_jdk_that_somebody_outside_takes_again_and_again_makes_no_difference() throws InterruptedException {
        ByteArrayInputStream shared = new ByteArrayInputStream(new byte[1]);
        System.getProperties().put("shared", shared);
        AtomicBoolean over = new AtomicBoolean();
        Thread other = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                shared.available();
            }
        });
        try {
            assertThat(Explored.executions("""
                static void main() throws Exception {
                    var shared = (java.io.ByteArrayInputStream) System.getProperties().get("shared");
                    Runnable looks = () -> {
                        for (int i = 0; i < 20_000; i++) {
                            shared.available();
                        }
                    };
                    Thread first = Thread.ofVirtual().start(looks);
                    Thread second = Thread.ofVirtual().start(looks);
                    first.join();
                    second.join();
                }""")).isEqualTo(1);
        } finally {
            over.set(true);
            other.join();
            System.getProperties().remove("shared");
        }
    }
}
