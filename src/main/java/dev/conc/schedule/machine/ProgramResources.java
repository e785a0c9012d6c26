package dev.conc.schedule.machine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files beside the program's classes, and the class files themselves as the compiler made them, from memory; those of its libraries from their jars. Nothing else. */
public final class ProgramResources {
    private static Map<String, byte[]> files = Map.of();

    private ProgramResources() {}

    public static void load(Map<String, byte[]> resources) {
        files = resources;
    }

    /** A file of the program by its path, with slashes and none at its beginning; null if there is no such file. */
    public static @Nullable InputStream open(String path) {
        byte[] own = files.get(path);
        if (own != null) {
            return new ByteArrayInputStream(own.clone());
        }
        URL url = path.contains("..") || !(StaticState.loader() instanceof URLClassLoader libraries) ? null : libraries.findResource(path);
        if (url == null) {
            return null;
        }
        try (InputStream in = url.openStream()) {
            return new ByteArrayInputStream(in.readAllBytes());
        } catch (IOException unreadable) {
            return null;
        }
    }
}
