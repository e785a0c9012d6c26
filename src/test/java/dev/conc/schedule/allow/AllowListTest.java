package dev.conc.schedule.allow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllowListTest {
    private final AllowList list = AllowList.get();

    @Test
    void every_class_on_the_list_is_there_in_this_jdk_and_public() {
        AllowListReader read = AllowListReader.read();
        assertThat(read.classes.entrySet()).filteredOn(each -> each.getValue().refused() == null).allSatisfy(each -> {
            Class<?> type = Descriptors.jdkClass(each.getKey());
            assertThat(type).as(each.getKey()).isNotNull();
            assertThat(Modifier.isPublic(Objects.requireNonNull(type).getModifiers())).as(each.getKey()).isTrue();
        });
    }

    @Test
    void a_member_is_refused_by_the_types_of_its_parameters() {
        assertThat(list.member("java/util/Scanner", "<init>", "(Ljava/io/File;)V")).isEqualTo(Reason.FILES);
        assertThat(list.member("java/util/Scanner", "<init>", "(Ljava/nio/file/Path;)V")).isEqualTo(Reason.FILES);
        assertThat(list.member("java/util/Scanner", "<init>", "(Ljava/lang/String;)V")).isNull();
        assertThat(list.member("java/net/URI", "toURL", "()Ljava/net/URL;")).isEqualTo(Reason.NETWORK);
        assertThat(list.member("java/lang/Class", "getModule", "()Ljava/lang/Module;")).isEqualTo(Reason.CLASS_LOADING);
    }

    @Test
    void what_is_said_of_a_class_holds_for_those_that_extend_it() {
        assertThat(list.member("java/util/concurrent/ForkJoinWorkerThread", "stop", "()V")).isEqualTo(Reason.GONE);
        assertThat(list.member("java/lang/Thread", "start", "()V")).isNull();
    }

    @Test
    void a_class_that_a_later_jdk_brings_is_refused() {
        assertThat(list.type("java/util/BrandNew")).isEqualTo(Reason.UNLISTED);
        assertThat(list.type("java/util/brand/New")).isEqualTo(Reason.UNLISTED);
        assertThat(list.type("jdk/brand/New")).isIn(Reason.REFLECTION, null);
        assertThat(list.type("org/example/Library")).isNull();
    }

    @Test
    void every_public_class_of_the_jdk_outside_of_java_base_is_refused() {
        List<String> packages = List.of("java.sql", "javax.naming", "javax.management", "java.rmi", "javax.script", "java.net.http",
                "java.awt", "javax.swing", "java.beans", "javax.tools", "com.sun.net.httpserver",
                "jdk.jfr", "sun.misc", "jdk.jshell", "com.sun.tools.attach", "com.sun.jdi", "java.lang.instrument", "java.lang.management",
                "java.util.prefs", "javax.xml.parsers", "org.w3c.dom", "javax.net.ssl", "javax.crypto");
        assertThat(packages).allSatisfy(each -> assertThat(list.type(each.replace('.', '/') + "/Some")).isNotNull());
    }

    @Test
    void every_reason_has_words_and_a_way_out_in_both_languages() throws IOException {
        for (String file : List.of("reasons.properties", "reasons_zh.properties")) {
            Properties words = new Properties();
            try (InputStream in = AllowList.class.getResourceAsStream(file);
                    var reader = new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8)) {
                words.load(reader);
            }
            assertThat(words.stringPropertyNames()).containsAll(Arrays.stream(Reason.values()).map(Enum::name).toList())
                    .containsAll(Arrays.stream(Reason.values()).map(each -> each + ".instead").toList());
            assertThat(words.stringPropertyNames()).allSatisfy(
                    key -> assertThat(Stream.concat(Stream.of("refused"), Arrays.stream(Reason.values()).map(Enum::name)))
                            .contains(key.replace(".instead", "")));
        }
        assertThat(RefusalWords.text("Runtime.exec", Reason.PROCESSES, Locale.CHINESE)).startsWith("受控运行时不能使用 Runtime.exec：它涉及其他进程")
                .contains("conc run");
        assertThat(RefusalWords.text("Runtime.exec", Reason.PROCESSES, Locale.ENGLISH))
                .startsWith("Runtime.exec cannot be used under control: it has to do with other processes").contains("conc run");
    }
}
