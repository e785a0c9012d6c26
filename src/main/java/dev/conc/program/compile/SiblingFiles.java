package dev.conc.program.compile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** The siblings of a program as the compiler's source path, to which it goes for classes that it knows from nowhere else. */
final class SiblingFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final List<Source> sources;
    private @Nullable Sibling unreadable;

    /** @param launched the name of the program's own file */
    SiblingFiles(JavaFileManager files, List<Sibling> siblings, String launched) {
        super(files);
        this.sources = siblings.stream().map(each -> new Source(each, launched)).toList();
    }

    /** The first sibling that was needed and could not be read. */
    Optional<Sibling> unreadable() {
        return Optional.ofNullable(unreadable);
    }

    /** The file of a sibling; empty if it is another source. */
    static Optional<Path> file(@Nullable JavaFileObject source) {
        return source instanceof Source own ? Optional.of(own.sibling.file()) : Optional.empty();
    }

    /** Always, since otherwise the compiler looks for sources in the class path. */
    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
        if (location != StandardLocation.SOURCE_PATH) {
            return super.list(location, packageName, kinds, recurse);
        }
        return sources.stream()
                .filter(each -> kinds.contains(Kind.SOURCE) && each.sibling.packageName().equals(packageName))
                .map(JavaFileObject.class::cast)
                .toList();
    }

    @Override
    public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof Source own ? own.sibling.className() : super.inferBinaryName(location, file);
    }

    /** There are no modules among the siblings. */
    @Override
    public @Nullable JavaFileObject getJavaFileForInput(Location location, String className, Kind kind) throws IOException {
        return location == StandardLocation.SOURCE_PATH ? null : super.getJavaFileForInput(location, className, kind);
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.equals(other) || (!(one instanceof Source) && !(other instanceof Source) && super.isSameFile(one, other));
    }

    private final class Source extends SimpleJavaFileObject {
        private final Sibling sibling;

        Source(Sibling sibling, String launched) {
            super(uri(sibling, launched), Kind.SOURCE);
            this.sibling = sibling;
        }

        /** Its last part becomes the file name in stack traces: one that is the launched file's too gets its package before it. */
        private static URI uri(Sibling sibling, String launched) {
            String name = sibling.fileName().equals(launched) ? sibling.className() + Siblings.ENDING : sibling.fileName();
            return URI.create("memory:///" + SourceText.encoded(sibling.packageName()) + "/" + SourceText.encoded(name));
        }

        @Override
        public String getName() {
            return sibling.file().toString();
        }

        /** By the sibling's name, which is not always the last part of its address. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE && simpleName.equals(sibling.name());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            if (sibling.trouble().isPresent() && unreadable == null) {
                unreadable = sibling;
            }
            return sibling.text();
        }
    }
}
