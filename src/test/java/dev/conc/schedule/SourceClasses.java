package dev.conc.schedule;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The class files of small programs. Each source is compiled once, whoever asks for it how often: what came of it is kept in memory and in {@code target/test-cache/classes}, under a
 * sum of the source, the options and the version of Java.
 */
public final class SourceClasses {
    private static final Path KEPT = Path.of("target/test-cache/classes");
    private static final Map<String, Map<String, byte[]>> KNOWN = new ConcurrentHashMap<>();
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** Opened once: to read what the JDK consists of takes longer than to compile a small program. */
    private static final StandardJavaFileManager JDK = COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);

    private SourceClasses() {}

    /**
     * The class files of a program, by binary name, with debug information.
     *
     * @param file the name of the source file, such as {@code Program.java}
     * @param options of javac
     * @throws AssertionError if the program does not compile
     */
    public static Map<String, byte[]> of(String file, String source, String... options) {
        return KNOWN.computeIfAbsent(sum(file, source, options), sum -> {
            Path kept = KEPT.resolve(sum);
            try {
                if (Files.exists(kept)) {
                    return read(Files.readAllBytes(kept));
                }
                Map<String, byte[]> classes = compile(file, source, List.of(options));
                // What is compiled against classes of conc is another program when they change.
                if (!source.contains("dev.conc.")) {
                    keep(kept, written(classes));
                }
                return classes;
            } catch (IOException unexpected) {
                throw new UncheckedIOException(unexpected);
            }
        });
    }

    /** {@link #of} for a source file, with its class files written into a folder. */
    public static void into(Path folder, Path file) throws IOException {
        into(folder, file.getFileName().toString(), Files.readString(file));
    }

    /** {@link #of} with the class files written into a folder. */
    public static void into(Path folder, String file, String source) throws IOException {
        for (Map.Entry<String, byte[]> each : of(file, source).entrySet()) {
            Path place = folder.resolve(each.getKey().replace('.', '/') + ".class");
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Files.write(place, each.getValue());
        }
    }

    private static Map<String, byte[]> compile(String file, String source, List<String> options) throws IOException {
        synchronized (JDK) {
            Outputs outputs = new Outputs();
            StringWriter said = new StringWriter();
            List<String> all = new ArrayList<>(List.of("-g", "-nowarn", "-Xlint:none", "-proc:none"));
            all.addAll(options);
            if (!COMPILER.getTask(said, outputs, null, all, null, List.of(new Source(file, source))).call()) {
                throw new AssertionError("the program does not compile:\n" + said + source);
            }
            return outputs.classes();
        }
    }

    private static String sum(String file, String source, String... options) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String each : List.of(Runtime.version().toString(), List.of(options).toString(), file, source)) {
                digest.update(each.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Moved into its place when it is whole: another JVM may be looking for it. */
    private static void keep(Path place, byte[] content) throws IOException {
        Files.createDirectories(KEPT);
        Path whole = Files.createTempFile(KEPT, "new", null);
        Files.write(whole, content);
        Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] written(Map<String, byte[]> classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> each : new TreeMap<>(classes).entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().length);
            out.write(each.getValue());
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> read(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        Map<String, byte[]> classes = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return Map.copyOf(classes);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String file, String text) {
            super(URI.create("program:///" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Takes class files into memory. */
    private static final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Outputs() {
            super(JDK);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
                @Override
                public ByteArrayOutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    written.put(className, bytes);
                    return bytes;
                }
            };
        }

        @Override
        public void close() {
            // The manager that it stands on is used again.
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new HashMap<>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return Map.copyOf(classes);
        }
    }
}
