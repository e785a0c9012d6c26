package dev.conc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@code --html} in a real browser. */
class TimelinePageIT {
    private static final String SCHEDULE = "0x2.2x2.1x3.2x2.1.2x2.1x2.0x5";

    @TempDir
    private Path folder;

    private String page = "";

    @BeforeEach
    void write() throws IOException {
        Path file = folder.resolve("page.html");
        assertThat(Conc.conc().run("replay", "locks/Bank", SCHEDULE, "--html", file.toString()).err()).isEmpty();
        page = Files.readString(file);
    }

    /** What the page has become when these actions, in JavaScript, have been done after its own script. */
    private String after(String actions) throws IOException, InterruptedException {
        String then = "<script>const press = (key) => document.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));\n"
                + "const report = document.createElement('div'); report.id = 'report'; const say = () => { report.textContent +="
                + " '[' + document.querySelector('#bar output').textContent + ' ' + [...document.querySelectorAll('tbody tr')].findIndex((row) =>"
                + " row.classList.contains('now')) + ' ' + document.querySelectorAll('tr.later').length + ' ' + document.querySelector('input').value + ']'; };\n"
                + actions + "\ndocument.body.append(report);</script>\n</body>";
        Path acted = Files.writeString(folder.resolve("acted.html"), page.replace("</body>", then));
        return Chromium.find(folder).open(acted);
    }

    private static String report(String document) {
        return Pattern.compile("<div id=\"report\">(.*?)</div>").matcher(document).results().map(each -> each.group(1)).findFirst()
                .orElse(document);
    }

    private int steps() {
        return (int) Pattern.compile("<tr data-what").matcher(page).results().count();
    }

    @Test
    void keys_go_through_the_steps() throws Exception {
        int last = steps() - 1;
        String document = after(
                "say(); press('ArrowRight'); say(); press('End'); say(); press('ArrowRight'); say(); press('ArrowUp'); say(); press('Home');"
                        + " say(); press('ArrowLeft'); say(); press('PageDown'); say();");
        assertThat(report(document)).isEqualTo(
                shown(0) + shown(1) + shown(last) + shown(last) + shown(last - 1) + shown(0) + shown(0) + shown(10));
    }

    @Test
    void a_click_and_the_slider_go_to_a_step() throws Exception {
        String document = after("document.querySelectorAll('tbody tr')[4].querySelector('td').click(); say();"
                + " const slider = document.querySelector('input'); slider.value = 7; slider.dispatchEvent(new Event('input')); say();");
        assertThat(report(document)).isEqualTo(shown(4) + shown(7));
    }

    @Test
    void the_values_at_a_step_are_shown() throws Exception {
        assertThat(after("press('End');")).containsPattern("<p id=\"values\"[^>]*>balance = -?\\d+</p>");
    }

    @Test
    void the_button_plays_and_stands_still_and_the_line_of_the_step_is_marked() throws Exception {
        String line = " report.textContent += (document.querySelector('[data-line].now') || { dataset: {} }).dataset.line;";
        String document = after("const button = document.querySelector('#bar button'); say();" + line
                + " button.click(); setTimeout(() => { say();" + line + " button.click(); setTimeout(say, 900); }, 1000);");

        assertThat(report(document)).isEqualTo(shown(0) + "Bank.java:22" + shown(1) + "Bank.java:23" + shown(1));
    }

    @Test
    void what_is_folded_is_one_row_until_it_is_unfolded() throws Exception {
        Path file = folder.resolve("folded.html");
        assertThat(Conc.conc().run("replay", "locks/CrossedLocks", "0x8.1x12.2x12.0x9", "--html", file.toString()).err()).isEmpty();
        page = Files.readString(file);
        String rows = "report.textContent += '[' + [...document.querySelectorAll('td.steps')].map((cell) => cell.textContent).join() + ' '"
                + " + document.querySelectorAll('tr.folded').length + ']';";

        assertThat(
                report(after("press('End'); " + rows + " press('u'); " + rows + " press('u'); document.querySelector('td.steps').click(); "
                        + rows)))
                .isEqualTo("[… steps 1 to 5: main alone, before another thread starts (u shows them) 4][ 0][ 0]");
    }

    /** The number of the step, the row that is marked, the rows after it that are pale, and the slider. */
    private String shown(int step) {
        return "[" + (step + 1) + " / " + steps() + " " + step + " " + (steps() - 1 - step) + " " + step + "]";
    }

    @Test
    void without_scripts_every_step_can_be_read_in_order() throws Exception {
        // The policy of a page that forbids scripts, as mail readers and careful browsers have it.
        String mute = page.replace("<head>", "<head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'\">");
        String document = Chromium.find(folder).open(Files.writeString(folder.resolve("mute.html"), mute));
        assertThat(document).doesNotContain("<output>", "class=\"now\"");
        List<String> rows = Pattern.compile("<tr data-what.*?</tr>", Pattern.DOTALL).matcher(document).results().map(MatchResult::group)
                .toList();
        assertThat(rows).hasSize(steps());
        assertThat(rows.getFirst()).contains("starts Five", "<td>1</td>");
        assertThat(document).contains("<th scope=\"col\" class=\"third-thread\">2 Eight</th>", "<pre>");
    }
}
