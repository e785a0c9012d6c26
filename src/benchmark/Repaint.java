import dev.conc.language.Language;
import dev.conc.lesson.Catalogue;
import dev.conc.lesson.Lesson;
import dev.conc.ui.lesson.LessonState;
import dev.conc.ui.lesson.LessonView;
import dev.conc.ui.screen.Canvas;
import dev.conc.ui.screen.Messages;
import dev.conc.ui.screen.Painter;
import dev.conc.ui.screen.Theme;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How long a lesson's page takes to be drawn again, as for a key that changes a line of it. Prints medians in microseconds, of the cells and of the sequences for a
 * terminal, for one page that is drawn again and again and for three that are turned to and fro.
 *
 * <p>From the root of the project, after {@code mvn package}, with a JDK 25 and the first compiler alone, as conc runs:
 * {@code java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp 'target/classes:target/lib/*' src/benchmark/Repaint.java}
 */
class Repaint {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 60;
    private static final int TIMES = 2000;

    private static volatile long sink;

    public static void main(String[] arguments) throws Exception {
        Catalogue catalogue = new Catalogue(List.of(Path.of("lessons")), Language.EN);
        for (Language language : List.of(Language.EN, Language.ZH)) {
            Lesson lesson = catalogue.read(catalogue.find("locks"), language);
            LessonView view = new LessonView(new Messages(language));
            Painter painter = new Painter(Theme.COLOUR);
            measure(view, painter, lesson, 1);
            System.out.printf("%s  one page again and again:  %s%n", language, measure(view, painter, lesson, 1));
            System.out.printf("%s  three pages to and fro:    %s%n", language, measure(view, painter, lesson, 3));
        }
    }

    private static String measure(LessonView view, Painter painter, Lesson lesson, int pages) {
        double[] cells = new double[TIMES];
        double[] sequences = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            LessonState state = LessonState.open(lesson, 1 + i % pages).say("notice " + i);
            long start = System.nanoTime();
            Canvas canvas = view.draw(state, WIDTH, HEIGHT);
            long drawn = System.nanoTime();
            sink += painter.paint(canvas).length();
            cells[i] = (drawn - start) / 1e3;
            sequences[i] = (System.nanoTime() - drawn) / 1e3;
        }
        return String.format("cells %6.0f, sequences %6.0f", median(cells), median(sequences));
    }

    private static double median(double[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }
}
