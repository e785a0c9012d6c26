package dev.conc.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.schedule.Wait;
import dev.conc.ui.screen.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WaitWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ELEMENT              | tasks | 0 | an element in the queue tasks          | 等队列 tasks 中有元素
            PERMITS              | seats | 1 | a permit of seats                      | 等 seats 的 1 个许可
            PERMITS              | seats | 2 | 2 permits of seats                     | 等 seats 的 2 个许可
            NOTIFICATION         | room  | 0 | a notification on room                 | 等 room 的通知
            NOTIFICATION_OR_TIME | room  | 0 | a notification on room or its time-out | 等 room 的通知或超时
            LATCH                | gate  | 0 | the latch gate to reach zero           | 等闭锁 gate 归零
            LOCK                 | left  | 0 | the lock left                          | 等锁 left
            END                  | A     | 0 | the end of A                           | 等 A 结束
            POOL                 | ''    | 0 | the pool's tasks                       | 等线程池的任务完成
            """)
    void a_wait_is_told_in_the_learners_language(Wait.For what, String about, int count, String english, String chinese) {
        Wait wait = new Wait(what, about, count);

        assertThat(new WaitWords(new Messages(Language.EN)).of(wait)).isEqualTo(english);
        assertThat(new WaitWords(new Messages(Language.ZH)).of(wait)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @EnumSource
    void every_wait_has_words_that_name_what_it_is_about(Wait.For what) {
        Wait wait = new Wait(what, "Xyz", 3);

        assertThat(new WaitWords(new Messages(Language.EN)).of(wait)).isNotBlank().satisfies(words -> assertThat(words.contains("Xyz"))
                .isEqualTo(what.named() || what == Wait.For.END || what == Wait.For.INITIALISATION));
        assertThat(new WaitWords(new Messages(Language.ZH)).of(wait)).startsWith("等").doesNotContainPattern("[a-z]{4}");
    }
}
