package dev.conc.schedule.worker;

import dev.conc.schedule.Hindrance;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a worker is waited for: a socket in a folder that only this user can enter. The worker is told the place and a secret on its standard input, and shows the secret when it comes; then
 * the socket and the folder are taken away, so that nobody can come after it.
 */
final class MeetingPlace implements AutoCloseable {
    /** The longest path that a socket can have, in bytes, wherever there are such sockets. */
    private static final int LONGEST_PATH = 103;

    private static final String SOCKET = "s";

    private final Path folder;
    private final Secret secret = Secret.made();
    private final ServerSocketChannel socket;

    private MeetingPlace(Path folder) throws IOException {
        this.folder = folder;
        this.socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    }

    /**
     * A place of its own, at which nobody is waited for yet.
     *
     * @throws CannotRun if no folder for temporary files can be used, with all that were tried
     */
    static MeetingPlace choose() {
        List<String> tried = new ArrayList<>();
        for (Path each : candidates()) {
            try {
                Path made = made(each);
                if (made.resolve(SOCKET).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= LONGEST_PATH) {
                    return new MeetingPlace(made);
                }
                Files.delete(made);
                tried.add(each.toString());
            } catch (IOException e) {
                tried.add(e instanceof AccessDeniedException ? each.toString() : each + " (" + e + ")");
            }
        }
        throw CannotRun.because(Trouble.LOST, Hindrance.Kind.NO_MEETING_PLACE, String.join(File.pathSeparator, tried));
    }

    private static List<Path> candidates() {
        List<Path> folders = new ArrayList<>();
        folders.add(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());
        String ofThisSession = System.getenv("XDG_RUNTIME_DIR");
        if (ofThisSession != null && Path.of(ofThisSession).isAbsolute()) {
            folders.add(Path.of(ofThisSession));
        }
        Path usual = Path.of("/tmp");
        if (!folders.contains(usual) && Files.isDirectory(usual)) {
            folders.add(usual);
        }
        return folders;
    }

    private static Path made(Path parent) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mine = posix
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
        while (true) {
            try {
                return Files.createDirectory(parent.resolve("conc-" + Long.toString(System.nanoTime() & 0xfffffffffL, Character.MAX_RADIX)
                        + "-" + ProcessHandle.current().pid()), mine);
            } catch (FileAlreadyExistsException e) {
                // Another worker was started in the same nanosecond, or a process of this number has left its own.
            }
        }
    }

    /** The folder, in which there is nothing but the socket. */
    Path folder() {
        return folder;
    }

    /**
     * Waits for the worker.
     *
     * @param greeting where it is told to come
     * @throws IOException if it does not, since the place was closed
     */
    Frames<Reply, Request> meet(OutputStream greeting) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve(SOCKET));
        socket.bind(address);
        try (DataOutputStream out = new DataOutputStream(greeting)) {
            out.writeUTF(address.getPath().toString());
            out.write(secret.bytes());
        }
        while (true) {
            SocketChannel come = socket.accept();
            DataInputStream in = new DataInputStream(Channels.newInputStream(come));
            if (knowsTheSecret(in)) {
                close();
                return Frames.toWorker(in, Channels.newOutputStream(come), secret);
            }
            come.close();
        }
    }

    private boolean knowsTheSecret(DataInputStream in) {
        try {
            return Secret.read(in).equals(secret);
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a worker goes that has been greeted. */
    static Frames<Request, Reply> come(DataInputStream greeting) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(greeting.readUTF());
        Secret secret = Secret.read(greeting);
        SocketChannel channel = SocketChannel.open(address);
        OutputStream out = Channels.newOutputStream(channel);
        out.write(secret.bytes());
        return Frames.ofWorker(Channels.newInputStream(channel), out, secret);
    }

    /** Nobody is waited for any more. */
    @Override
    public void close() {
        try {
            socket.close();
            Files.deleteIfExists(folder.resolve(SOCKET));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // An empty folder stays behind.
        }
    }
}
