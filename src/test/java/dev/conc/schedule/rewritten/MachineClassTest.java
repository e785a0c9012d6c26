package dev.conc.schedule.rewritten;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names of classes in rewritten code are checked by nobody until the code runs. */
class MachineClassTest {
    @ParameterizedTest
    @EnumSource
    void every_class_that_rewritten_code_calls_is_there_and_open(MachineClass each) throws ClassNotFoundException {
        Class<?> found = Class.forName(each.binaryName(), false, MachineClass.class.getClassLoader());

        assertThat(Modifier.isPublic(found.getModifiers())).isTrue();
        assertThat(each.descriptor().descriptorString()).isEqualTo(found.descriptorString());
    }
}
