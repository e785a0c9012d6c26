package dev.conc.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgPictureTest {
    private static final Area ROW = new Area(0, 0, 20, 1);

    @Test
    void the_text_of_the_canvas_stands_in_the_picture_and_is_well_formed() throws Exception {
        Canvas canvas = new Canvas(20, 1);
        canvas.draw(ROW, 0, Line.of("if (a < b && c) 锁", Role.TEXT));

        assertThat(texts(SvgPicture.of(canvas, Theme.COLOUR, "a & b"))).containsExactly("if (a < b && c) 锁");
    }

    @Test
    void words_stand_where_they_stood_and_no_space_has_to_count() throws Exception {
        Canvas canvas = new Canvas(20, 1);
        canvas.draw(ROW, 0, Line.of("  锁 a   b c ", Role.TEXT));
        NodeList texts = parse(SvgPicture.of(canvas, Theme.COLOUR, "x")).getElementsByTagName("text");

        assertThat(List.of(texts.item(0).getTextContent(), texts.item(1).getTextContent())).containsExactly("锁 a", "b c");
        double column = (x(texts, 1) - x(texts, 0)) / 7;
        assertThat(column).isBetween(8.0, 9.0);
        assertThat(Double.parseDouble(((Element) texts.item(0)).getAttribute("textLength"))).isEqualTo(4 * column,
                org.assertj.core.data.Offset.offset(0.1));
    }

    private static double x(NodeList texts, int index) {
        return Double.parseDouble(((Element) texts.item(index)).getAttribute("x"));
    }

    @Test
    void text_of_another_kind_looks_different() throws Exception {
        Canvas canvas = new Canvas(20, 1);
        canvas.draw(ROW, 0, new Line(List.of(new Span("int", Role.KEYWORD), new Span(" x", Role.TEXT))));

        String svg = SvgPicture.of(canvas, Theme.COLOUR, "x");

        assertThat(parse(svg).getElementsByTagName("text").item(0))
                .satisfies(each -> assertThat(((Element) each).getAttribute("font-weight")).isEqualTo("bold"));
        assertThat(fills(svg)).doesNotHaveDuplicates();
    }

    @Test
    void the_picture_says_what_it_shows_to_those_who_cannot_see_it() throws Exception {
        Document picture = parse(SvgPicture.of(new Canvas(2, 1), Theme.COLOUR, "locks & more"));

        assertThat(picture.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("locks & more");
    }

    private static List<String> texts(String svg) throws Exception {
        NodeList found = parse(svg).getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static List<String> fills(String svg) throws Exception {
        NodeList found = parse(svg).getElementsByTagName("text");
        List<String> fills = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            fills.add(((Element) found.item(i)).getAttribute("fill"));
        }
        return fills;
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
