package dev.conc.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.language.Language;
import dev.conc.program.Program;
import dev.conc.program.control.Playback;
import dev.conc.ui.screen.Role;
import dev.conc.ui.screen.Theme;
import dev.conc.ui.stage.StageFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelinePicturesTest {
    @TempDir
    Path folder;

    private TimelinePictures pictures(Playback playback, Language language) throws IOException {
        Path file = Files.writeString(folder.resolve("Locks.java"), StageFixture.source().all("Locks.java"));
        return new TimelineFactory(Program.ofFile(file), language).of(playback);
    }

    @Test
    void each_thread_has_its_colour_and_its_number_in_svg_and_html() throws Exception {
        TimelinePictures pictures = pictures(StageFixture.deadlock(), Language.EN);

        assertThat(pictures.html()).contains("<th scope=\"col\" class=\"first-thread\">0 main</th>",
                "<th scope=\"col\" class=\"second-thread\">1 A</th>", "<td class=\"event second-thread\">locks left</td>");
        for (int thread = 0; thread < 2; thread++) {
            String colour = Theme.COLOUR.colour(Role.ofThread(thread)).shade();
            assertThat(pictures.svg()).containsPattern("fill=\"" + colour + "\"[^>]*>" + thread + " ")
                    .contains("stroke=\"" + colour + "\"");
        }
    }

    @Test
    void the_page_has_the_source_beside_the_steps_with_a_name_for_each_line() throws Exception {
        String page = pictures(StageFixture.deadlock(), Language.EN).html();

        assertThat(page).contains("<h2>Locks.java</h2>",
                "<span data-line=\"Locks.java:7\"> 7              synchronized (right) { count++; }</span>",
                " data-place=\"Locks.java:6\"", "data-play=\"play\"");
        assertThat(pictures(StageFixture.deadlock(), Language.ZH).html()).contains("data-play=\"播放\"", "空格：播放");
    }

    @Test
    void a_write_that_destroys_an_update_that_its_thread_has_not_seen_is_marked() throws Exception {
        TimelinePictures pictures = pictures(StageFixture.lostUpdate(), Language.EN);

        assertThat(pictures.svg()).contains("✗ writes count → 1 · loses the update of step 3");
        assertThat(pictures.html())
                .containsOnlyOnce("<td class=\"event second-thread wrong\">✗ writes count → 1 · loses the update of step 3</td>");
        assertThat(pictures(StageFixture.lostUpdate(), Language.ZH).html()).contains("✗ 写 count → 1 · 丢失了第 3 步的更新");
        assertThat(pictures(StageFixture.deadlock(), Language.EN).html()).doesNotContain(" wrong\"");
    }
}
