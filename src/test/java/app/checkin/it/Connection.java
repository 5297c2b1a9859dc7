package app.checkin.it;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One HTTP/1.1 connection that is kept open, for benchmarks and for who must see its end: a full client costs more CPU than the server it measures. */
final class Connection implements AutoCloseable {

    private final Socket socket;
    private final String host;
    private final InputStream in;
    private boolean last;

    Connection(URI server) throws IOException {
        host = server.getAuthority();
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** @return whether the server said with its answer that it closes this connection */
    boolean isLast() {
        return last;
    }

    /** @return the status of the answer, whose body is read and forgotten */
    int post(String path, String token, String json) throws IOException {
        socket.getOutputStream().write((head(path, token, json) + json).getBytes(StandardCharsets.UTF_8));
        return status();
    }

    /** Sends a request in two parts and returns the status of its answer.
     *  @param meanwhile done when all but the body has been sent */
    int post(String path, String token, String json, Runnable meanwhile) throws IOException {
        socket.getOutputStream().write(head(path, token, json).getBytes(StandardCharsets.UTF_8));
        meanwhile.run();
        socket.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
        return status();
    }

    private String head(String path, String token, String json) {
        return "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
    }

    private int status() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            last |= header.equalsIgnoreCase("Connection: close");
            if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
            }
        }
        skip(length);
        return status;
    }

    private void skip(int length) throws IOException {
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (int chunk = Integer.parseInt(line(), 16); chunk > 0; chunk = Integer.parseInt(line(), 16)) {
            in.skipNBytes(chunk);
            line();
        }
        line();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server closed the connection after: " + line);
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
