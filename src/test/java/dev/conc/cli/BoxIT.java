package dev.conc.cli;

import static dev.conc.Conc.conc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conc.Conc;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile programs given to the commands: whatever a program is asked for, it is refused with its line and what to do instead. */
class BoxIT {
    private static final Path PROGRAMS = Path.of("src/test/resources/dev/conc/schedule/hostile");

    @ParameterizedTest
    @CsvSource({
            "ForgedVerdict, ForgedVerdict.java:5: dev.conc.schedule.worker.Report", "OrphanLeft, OrphanLeft.java:3: Runtime.exec",
            "ParentKilled, ParentKilled.java:2: ProcessHandle",
            "ExecCaught, ExecCaught.java:6: Runtime.exec", "WrittenByFormatter, WrittenByFormatter.java:2: new Formatter"
    })
    void a_program_that_reaches_outside_gets_no_verdict(String program, String place) {
        Conc.Result result = conc().run("explore", PROGRAMS.resolve(program + ".java").toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("conc: ").contains(place, "cannot be used under control").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"explore", "replay", "predict"})
    void every_command_that_controls_a_program_refuses_the_same(String command) {
        String file = PROGRAMS.resolve("WrittenByFiles.java").toString();

        Conc.Result result = command.equals("replay") ? conc().run(command, file, "0x3") : conc().run(command, file);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("WrittenByFiles.java:2: Path.of cannot be used under control: it reads or writes files",
                "conc run FILE runs it for real");
    }

    @ParameterizedTest
    @CsvSource({"WrittenByFiles, WrittenByFiles.java:2: 受控运行时不能使用 Path.of：它读写文件",
            "SocketOpened, SocketOpened.java:2: 受控运行时不能使用 new Socket：它涉及套接字"})
    void refusals_are_told_in_chinese_too(String program, String words) {
        Conc.Result result = conc().run("--lang", "zh", "explore", PROGRAMS.resolve(program + ".java").toString());

        assertThat(result.err()).contains(words);
    }
}
