package dev.conc.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked for is found, and nothing else. */
class ChineseTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"there is no lesson", "没有 the lesson“{0}”", "Press Enter to go on", "无法读取 {0}: permission denied"})
    void english_is_found(String text) {
        assertThat(ChineseText.english(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "没有文件 Nope.java", "用 conc run FILE 真实地运行", "选项 --max 需要一个值：N", "用 `mvn package` 重新构建", "Tab 选线程", "有 {0}，以及另外 {1} 个",
            "由 HOME 或 EDITOR 指定",
            "先行发生（happens-before）", "java.base/java.lang 里的类", "调用 join() 等待"
    })
    void words_of_code_are_no_english(String text) {
        assertThat(ChineseText.english(text)).isEmpty();
        assertThat(ChineseText.punctuation(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"在等: 锁", "一,二", "文件(夹)", "程序 (见下)", "完了.", "说\"好\"", "README: 说明", "好， 坏", "停 。", "结束!"})
    void half_width_punctuation_is_found(String text) {
        assertThat(ChineseText.punctuation(text)).isNotEmpty();
    }
}
