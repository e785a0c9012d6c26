package dev.conc.schedule.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Secret SECRET = Secret.made();
    private static final String[] TEXTS = {"", "main", "a\nb", "锁", "\ud83d\ude00", "\u0000", "x".repeat(70_000)};

    @Property(tries = 300)
    void a_request_is_read_as_it_was_written(@ForAll Random random) throws IOException {
        Request request = any(Request.class, random);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Frames.toWorker(nothing(), sent, SECRET).write(7, request);

        assertThat(Frames.ofWorker(new ByteArrayInputStream(sent.toByteArray()), nowhere(), SECRET).read())
                .isEqualTo(new Frame<>(7, request));
    }

    @Property(tries = 300)
    void a_reply_is_read_as_it_was_written(@ForAll Random random) throws IOException {
        Reply reply = any(Reply.class, random);

        assertThat(read(sent(reply))).isEqualTo(new Frame<>(7, reply));
    }

    @Property(tries = 1_000)
    void what_is_no_message_is_said_to_be_none(@ForAll Random random) {
        byte[] bytes = sent(any(Reply.class, random));
        for (int i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Throwable refused = catchThrowable(() -> read(bytes));

        // What was changed may be a message all the same.
        assertThat(Stream.ofNullable(refused)).allSatisfy(each -> assertThat(each).isExactlyInstanceOf(Frames.Malformed.class)
                .hasMessageMatching("not understood: .+|a message cannot be .+ bytes long"));
    }

    @Test
    void the_end_of_the_messages_is_no_error() throws IOException {
        assertThat(read(new byte[0])).isNull();
    }

    @Property(tries = 300)
    void a_message_that_is_cut_off_is_none(@ForAll Random random) throws IOException {
        byte[] bytes = sent(any(Reply.class, random));

        assertThat(read(Arrays.copyOf(bytes, random.nextInt(bytes.length)))).isNull();
    }

    @Property(tries = 300)
    void bytes_put_into_a_message_make_it_none(@ForAll Random random) {
        byte[] bytes = sent(any(Reply.class, random));
        byte[] foreign = new byte[1 + random.nextInt(100)];
        random.nextBytes(foreign);
        int at = random.nextInt(bytes.length - Secret.LENGTH);
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write(bytes, 0, at);
        mixed.writeBytes(foreign);
        mixed.write(bytes, at, bytes.length - at);

        assertThat(catchThrowable(() -> assertThat(read(mixed.toByteArray())).isNull())).satisfiesAnyOf(
                thrown -> assertThat(thrown).isNull(), thrown -> assertThat(thrown).isExactlyInstanceOf(Frames.Malformed.class));
    }

    @Test
    void a_message_of_another_session_is_none() {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();

        assertThatIOException().isThrownBy(() -> {
            Frames.ofWorker(nothing(), sent, Secret.made()).write(1, new Reply.Loaded());
            read(sent.toByteArray());
        }).withMessage("not understood: it does not belong to this session");
    }

    @Test
    void a_message_that_comes_twice_is_noticed() throws IOException {
        byte[] once = sent(new Reply.Loaded());
        byte[] twice = Arrays.copyOf(once, 2 * once.length);
        System.arraycopy(once, 0, twice, once.length, once.length);
        Frames<Reply, Request> frames = Frames.toWorker(new ByteArrayInputStream(twice), nowhere(), SECRET);
        frames.read();

        assertThatIOException().isThrownBy(frames::read).withMessage("not understood: it does not belong to this session");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, (1 << 28) + 1})
    void a_length_that_no_message_has_is_refused_before_memory_is_taken_for_it(int length) {
        byte[] bytes = ByteBuffer.allocate(64).putInt(length).array();

        assertThatIOException().isThrownBy(() -> read(bytes)).withMessage("a message cannot be " + length + " bytes long");
    }

    private static @Nullable Frame<Reply> read(byte[] bytes) throws IOException {
        return Frames.toWorker(new ByteArrayInputStream(bytes), nowhere(), SECRET).read();
    }

    private static byte[] sent(Reply reply) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try {
            Frames.ofWorker(nothing(), sent, SECRET).write(7, reply);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return sent.toByteArray();
    }

    private static ByteArrayInputStream nothing() {
        return new ByteArrayInputStream(new byte[0]);
    }

    private static OutputStream nowhere() {
        return OutputStream.nullOutputStream();
    }

    private static <T> T any(Class<T> type, Random random) {
        return type.cast(value(type, random));
    }

    private static Object value(Type type, Random random) {
        if (type instanceof ParameterizedType several) {
            Type[] of = several.getActualTypeArguments();
            if (several.getRawType() == Optional.class) {
                return random.nextBoolean() ? Optional.of(value(of[0], random)) : Optional.empty();
            }
            return several.getRawType() == Map.class ? map(of, random) : list(of[0], random);
        }
        Class<?> kind = (Class<?>) type;
        if (kind.isSealed()) {
            return value(kind.getPermittedSubclasses()[random.nextInt(kind.getPermittedSubclasses().length)], random);
        }
        if (kind.isEnum()) {
            return kind.getEnumConstants()[random.nextInt(kind.getEnumConstants().length)];
        }
        if (kind.isRecord()) {
            return made(kind, random);
        }
        return switch (kind.getName()) {
            case "boolean" -> random.nextBoolean();
            case "int" -> random.nextInt();
            case "long" -> random.nextLong();
            case "double" -> random.nextDouble();
            default -> TEXTS[random.nextInt(TEXTS.length)];
        };
    }

    private static Object made(Class<?> kind, Random random) {
        RecordComponent[] components = kind.getRecordComponents();
        Object[] values = Stream.of(components)
                .map(each -> each.getType() == TraceStep.class && random.nextInt(4) == 0 ? null : value(each.getGenericType(), random))
                .toArray();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return kind.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(kind.getName(), e);
        }
    }

    private static List<Object> list(Type of, Random random) {
        List<Object> values = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            values.add(value(of, random));
        }
        return values;
    }

    private static Map<Object, Object> map(Type[] of, Random random) {
        Map<Object, Object> values = new HashMap<>();
        while (random.nextInt(3) > 0) {
            values.put(value(of[0], random), value(of[1], random));
        }
        return values;
    }
}
