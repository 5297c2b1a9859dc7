package app.checkin.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** A TCP connection with a hand on it: passes bytes on to a port of the loopback until it is told to cut, hang or slow down. */
public final class Line implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;
    private static final Duration LOOK = Duration.ofMillis(5);

    private final IntSupplier target;
    private final int port;
    private final Supplier<OutputStream> taps;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket entrance;
    private volatile boolean hanging;
    private volatile Duration delay = Duration.ZERO;

    private Line(IntSupplier target, Supplier<OutputStream> taps) throws IOException {
        this.target = target;
        this.taps = taps;
        this.entrance = listen(0);
        this.port = entrance.getLocalPort();
        accept();
    }

    /** @param port on the loopback, where the bytes go
     *  @return a line that passes everything on */
    public static Line to(int port) {
        return tapped(port, OutputStream::nullOutputStream);
    }

    /** @param port asked at each connection, on the loopback */
    static Line to(IntSupplier port) {
        return begun(port, OutputStream::nullOutputStream);
    }

    /** @param taps get, one for each connection, what goes there
     *  @return a line that passes everything on */
    static Line tapped(int port, Supplier<OutputStream> taps) {
        return begun(() -> port, taps);
    }

    private static Line begun(IntSupplier port, Supplier<OutputStream> taps) {
        try {
            return new Line(port, taps);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return the port to connect to instead of the real one */
    public int port() {
        return port;
    }

    /** Ends every connection and refuses new ones, until {@link #mend()}. */
    public void cut() {
        close();
    }

    /** Keeps every connection and takes new ones, but passes nothing on, until {@link #mend()}. */
    public void hang() {
        hanging = true;
    }

    /** Holds each piece that passes, in either direction, for so long. */
    public void slow(Duration by) {
        delay = by;
    }

    /** Passes everything on again, at full speed; what hung goes on its way. */
    public void mend() {
        hanging = false;
        delay = Duration.ZERO;
        if (entrance.isClosed()) {
            try {
                entrance = listen(port);
                accept();
            } catch (IOException taken) {
                throw new UncheckedIOException(taken);
            }
        }
    }

    @Override
    public void close() {
        shut(entrance);
        open.forEach(Line::shut);
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private void accept() {
        ServerSocket mine = entrance;
        daemon("line-" + port, () -> {
            while (!mine.isClosed()) {
                connect(mine.accept());
            }
        });
    }

    private void connect(Socket near) {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt());
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            open.add(near);
            open.add(far);
            daemon("line-there", () -> pass(near, far, taps.get()));
            daemon("line-back", () -> pass(far, near, OutputStream.nullOutputStream()));
        } catch (IOException nobodyThere) {
            shut(near);
        }
    }

    private void pass(Socket from, Socket to, OutputStream tap) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                hold(from);
                tap.write(chunk, 0, length);
                out.write(chunk, 0, length);
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void hold(Socket socket) {
        LockSupport.parkNanos(delay.toNanos());
        while (hanging && !socket.isClosed()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static void shut(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyGone) {
            // what counts is that it is gone
        }
    }

    /** Work that ends when its socket does. */
    @FunctionalInterface
    private interface Work {

        void run() throws IOException;
    }

    private static void daemon(String name, Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException over) {
                // the socket was closed, by either end or by the test
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
    }
}
