package dev.conc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({"hlep,help,1", "help,help,0", "hel,help,1", "helpp,help,1", "halp,help,1", "hlep,step,2", "'',help,4", "ca,abc,3"})
    void letters_that_are_put_in_left_out_replaced_or_swapped_are_counted(String a, String b, int distance) {
        assertThat(Spelling.distance(a, b)).isEqualTo(distance);
        assertThat(Spelling.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void the_nearest_come_first_and_what_is_far_does_not() {
        assertThat(Spelling.near("Hlep", List.of("step", "help", "heap"))).containsExactly("help");
        assertThat(Spelling.near("expolr", List.of("explore", "explorer", "run"))).containsExactly("explore");
        assertThat(Spelling.near("aaaa", List.of("aaab", "aaac", "aaad", "aaae"))).containsExactly("aaab", "aaac", "aaad");
        assertThat(Spelling.near("zz", List.of("help"))).isEmpty();
    }

    @Property(tries = 200)
    void swapping_two_letters_that_follow_each_other_is_one_change(@ForAll @AlphaChars @StringLength(min = 2, max = 9) String word) {
        String swapped = word.charAt(1) + "" + word.charAt(0) + word.substring(2);
        assertThat(Spelling.distance(word, swapped)).isEqualTo(word.equals(swapped) ? 0 : 1);
    }
}
