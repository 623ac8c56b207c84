package posestudio.models.install;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A server on this machine that gives files with ranges and tags, and misbehaves as it is told, request by request. */
final class MoodyServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> tags = new ConcurrentHashMap<>();
    private final Map<String, Deque<Mood>> moods = new ConcurrentHashMap<>();
    private final Map<String, Mood> lasting = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** How one request is answered. */
    interface Mood {
        void answer(MoodyServer server, Request request, OutputStream out) throws IOException, InterruptedException;
    }

    /** What was asked for; names of headers are in small letters. */
    record Request(String path, Map<String, String> headers) {
        long rangeStart() {
            String range = headers.getOrDefault("range", "");
            return range.isEmpty() ? 0 : Long.parseLong(range.replaceAll("bytes=(\\d+)-", "$1"));
        }
    }

    MoodyServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "moody server");
        thread.setDaemon(true);
        thread.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    void put(String path, byte[] content) {
        files.put(path, content);
        tags.put(path, "\"" + Integer.toHexString(Arrays.hashCode(content)) + "\"");
    }

    /** The next requests for that path are answered so; those after them as they should be. */
    void next(String path, Mood... mood) {
        moods.computeIfAbsent(path, p -> new ArrayDeque<>()).addAll(List.of(mood));
    }

    /** All requests for that path are answered so. */
    void always(String path, Mood mood) {
        lasting.put(path, mood);
    }

    /** What was asked for so far, as {@code PATH RANGESTART}. */
    List<String> requests() {
        return requests;
    }

    // ---- moods

    static final Mood WELL = (server, request, out) -> {
        byte[] content = server.files.get(request.path());
        String tag = server.tags.get(request.path());
        long start = request.rangeStart();
        String wanted = request.headers().getOrDefault("if-range", tag);
        if (content == null) {
            head(out, "404 Not Found", "Content-Length: 0");
        } else if (start > 0 && wanted.equals(tag) && start >= content.length) {
            head(out, "416 Range Not Satisfiable", "Content-Range: bytes */" + content.length, "Content-Length: 0");
        } else if (start > 0 && wanted.equals(tag)) {
            head(
                    out,
                    "206 Partial Content",
                    "ETag: " + tag,
                    "Content-Range: bytes " + start + "-" + (content.length - 1) + "/" + content.length,
                    "Content-Length: " + (content.length - start));
            out.write(content, (int) start, content.length - (int) start);
        } else {
            head(out, "200 OK", "ETag: " + tag, "Content-Length: " + content.length);
            out.write(content);
        }
    };

    static final Mood IGNORES_RANGE =
            (server, request, out) -> WELL.answer(server, new Request(request.path(), Map.of()), out);

    static final Mood STALLS = (server, request, out) -> server.closing.await();

    static final Mood WEB_PAGE = (server, request, out) -> page(out, "Content-Type: text/html; charset=utf-8");

    static final Mood WEB_PAGE_AS_FILE = (server, request, out) -> page(out, "Content-Type: application/octet-stream");

    private static void page(OutputStream out, String type) throws IOException {
        byte[] page = "<!DOCTYPE html><html><body>Please log in</body></html>".getBytes(StandardCharsets.UTF_8);
        head(out, "200 OK", type, "Content-Length: " + page.length);
        out.write(page);
    }

    static Mood status(int status) {
        return (server, request, out) -> head(out, status + " Whatever", "Content-Length: 0");
    }

    static Mood redirect(String location) {
        return (server, request, out) ->
                head(out, "302 Found", "Location: " + location, "Content-Length: 5\r\n\r\nthere");
    }

    /** So many bytes of what there should be, then the line is cut. */
    static Mood breaksOff(int bytes) {
        return part(bytes, 0, false);
    }

    static Mood stallsAfter(int bytes) {
        return part(bytes, 0, true);
    }

    /** The length said differs from the one sent. */
    static Mood liesAboutLength(int by) {
        return part(Integer.MAX_VALUE, by, false);
    }

    private static Mood part(int bytes, int lie, boolean stall) {
        return (server, request, out) -> {
            byte[] content = server.files.get(request.path());
            int start = (int) request.rangeStart();
            int length = content.length - start;
            String range = "Content-Range: bytes " + start + "-" + (content.length - 1) + "/" + content.length;
            head(
                    out,
                    start > 0 ? "206 Partial Content" : "200 OK",
                    "ETag: " + server.tags.get(request.path()),
                    start > 0 ? range : "X-Whole: yes",
                    "Content-Length: " + (length + lie));
            out.write(content, start, Math.min(bytes, length));
            out.flush();
            if (stall) {
                server.closing.await();
            }
        };
    }

    /** Other bytes of the same length. */
    static final Mood WRONG_BYTES = (server, request, out) -> {
        byte[] content = server.files.get(request.path()).clone();
        content[content.length / 2] ^= 1;
        head(out, "200 OK", "Content-Length: " + content.length);
        out.write(content);
    };

    /** The rest of another file, said to be of this one. */
    static final Mood WRONG_REST = (server, request, out) -> {
        byte[] content = server.files.get(request.path());
        int start = (int) request.rangeStart();
        head(
                out,
                "206 Partial Content",
                "Content-Range: bytes " + start + "-" + (content.length - 1) + "/" + content.length,
                "Content-Length: " + (content.length - start));
        out.write(new byte[content.length - start]);
    };

    /** In pieces, without saying how long it is. */
    static final Mood CHUNKED = (server, request, out) -> {
        head(out, "200 OK", "Transfer-Encoding: chunked");
        byte[] content = server.files.get(request.path());
        for (int i = 0; i < content.length; i += 1000) {
            int length = Math.min(1000, content.length - i);
            out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(content, i, length);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    };

    private static void head(OutputStream out, String status, String... headers) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
    }

    // ---- the server itself

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> serve(connection), "moody connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
            String first = in.readLine();
            if (first == null) {
                return;
            }
            Map<String, String> headers = new TreeMap<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                String[] parts = line.split(": *", 2);
                headers.put(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1]);
            }
            Request request = new Request(first.split(" ")[1], headers);
            requests.add(request.path() + " " + request.rangeStart());
            mood(request.path()).answer(this, request, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException | InterruptedException e) {
            // The client has gone, as clients of such a server do.
            return;
        }
    }

    private synchronized Mood mood(String path) {
        Deque<Mood> queue = moods.get(path);
        return queue == null || queue.isEmpty() ? lasting.getOrDefault(path, WELL) : queue.removeFirst();
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        socket.close();
    }
}
