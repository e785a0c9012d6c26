package dev.conc.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.ui.screen.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an element in the queue tasks        | 等队列 tasks 中有元素
            2 permits of seats                   | 等 seats 的 2 个许可
            a notification on room               | 等 room 的通知
            a notification on room or its time-out | 等 room 的通知或超时
            the latch gate to reach zero         | 等闭锁 gate 归零
            the pool's tasks                     | 等线程池的任务
            """)
    void a_wait_is_told_in_the_learners_language(String english, String chinese) {
        assertThat(new WaitWords(new Messages(Language.ZH)).of(english)).isEqualTo(chinese);
        assertThat(new WaitWords(new Messages(Language.EN)).of(english)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the end of the world {0}", "something new"})
    void what_there_are_no_words_for_stays(String waiting) {
        assertThat(new WaitWords(new Messages(Language.EN)).of(waiting)).isEqualTo(waiting);
    }
}
