package posestudio.models.install.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import posestudio.models.install.download.TransferFault.Kind;

/** One attempt to bring a file, or the rest of it, from one address. */
final class Transfer {
    private static final long LOOK_MILLIS = 50;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);
    private static final List<Integer> LATER = List.of(408, 425, 429, 500, 502, 503, 504);
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    private final HttpClient client;
    private final DownloadSettings settings;
    private final long limit;
    private final Watch watch;

    /**
     * @param limit more bytes than the file can have
     */
    Transfer(HttpClient client, DownloadSettings settings, long limit, Watch watch) {
        this.client = client;
        this.settings = settings;
        this.limit = limit;
        this.watch = watch;
    }

    /**
     * Goes on with a file until it is whole.
     *
     * @throws TransferFault when it is not whole then
     * @throws IOException when it cannot be written
     */
    void run(URI address, PartialFile part) throws TransferFault, DownloadCancelled, IOException {
        HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = open(address, part);
        try (ArrivingBody body = new ArrivingBody()) {
            response.body().subscribe(body);
            if (isWholeAlready(response, part)) {
                return;
            }
            long whole = begin(response, part);
            receive(body, part, whole);
        }
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> open(URI first, PartialFile part)
            throws TransferFault, DownloadCancelled, IOException {
        URI address = first;
        for (int i = 0; i <= settings.redirects(); i++) {
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = ask(request(address, part));
            if (!REDIRECTS.contains(response.statusCode())) {
                return response;
            }
            try (ArrivingBody unread = new ArrivingBody()) {
                response.body().subscribe(unread);
            }
            address = target(address, response.headers().firstValue("Location").orElse(""));
        }
        throw new TransferFault(Kind.REFUSED, false, "it points elsewhere again and again");
    }

    private static URI target(URI from, String location) throws TransferFault {
        try {
            URI target = from.resolve(location);
            String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
            boolean safe =
                    scheme.equals("https") || scheme.equals("http") && !"https".equalsIgnoreCase(from.getScheme());
            if (!location.isEmpty() && safe && target.getHost() != null) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            // No address at all: refused below like one that may not be followed.
            return refuse(location);
        }
        return refuse(location);
    }

    private static URI refuse(String location) throws TransferFault {
        throw new TransferFault(Kind.REFUSED, false, "it points to \"" + location + "\", which cannot be followed");
    }

    private static HttpRequest request(URI address, PartialFile part) throws TransferFault, IOException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .header("User-Agent", "PoseStudio")
                    .header("Accept", "application/octet-stream, */*;q=0.5")
                    .header("Accept-Encoding", "identity");
            if (part.length() > 0) {
                request.header("Range", "bytes=" + part.length() + "-");
                if (!part.validator().isEmpty()) {
                    request.header("If-Range", part.validator());
                }
            }
            return request.build();
        } catch (IllegalArgumentException e) {
            throw new TransferFault(Kind.REFUSED, false, address + " is not an address", e);
        }
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> ask(HttpRequest request)
            throws TransferFault, DownloadCancelled {
        CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> answer =
                client.sendAsync(request, BodyHandlers.ofPublisher());
        Patience patience = new Patience();
        try {
            while (true) {
                try {
                    return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    patience.look();
                }
            }
        } catch (ExecutionException e) {
            throw unreachable(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DownloadCancelled();
        } finally {
            answer.cancel(true);
        }
    }

    private static TransferFault unreachable(Throwable cause) {
        boolean offline = cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException
                || cause instanceof javax.net.ssl.SSLException;
        String detail = cause.getMessage();
        for (Throwable deeper = cause; detail == null && deeper != null; deeper = deeper.getCause()) {
            detail = deeper instanceof UnresolvedAddressException ? "no server is called so" : deeper.getMessage();
        }
        if (detail == null) {
            detail = "it does not answer";
        }
        return new TransferFault(offline ? Kind.OFFLINE : Kind.BROKEN, true, detail, cause);
    }

    /** A server that is asked for what comes after the end says how long the file is. */
    private boolean isWholeAlready(HttpResponse<?> response, PartialFile part) throws TransferFault, IOException {
        if (response.statusCode() != RANGE_NOT_SATISFIABLE) {
            return false;
        }
        String range = response.headers().firstValue("Content-Range").orElse("");
        if (part.length() > 0 && part.length() == part.whole() && range.equals("bytes */" + part.whole())) {
            return true;
        }
        part.discard();
        throw new TransferFault(Kind.BROKEN, true, "what had arrived fits no longer");
    }

    /** Decides whether what comes is the rest or the whole. @return how long the whole is; negative when not said */
    private long begin(HttpResponse<?> response, PartialFile part) throws TransferFault, IOException {
        int status = response.statusCode();
        if (status != OK && status != PARTIAL) {
            boolean later = LATER.contains(status);
            throw new TransferFault(later ? Kind.BROKEN : Kind.REFUSED, later, "it answers " + status);
        }
        if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            throw TransferFault.wrong("a web page");
        }
        long whole = status == PARTIAL ? wholeOfRange(response, part) : length(response);
        if (whole > limit) {
            throw TransferFault.wrong(whole + " bytes, far more than it has");
        }
        if (status == OK) {
            part.begin(validator(response), whole);
        }
        watch.arrived(part.length());
        return whole;
    }

    private static long wholeOfRange(HttpResponse<?> response, PartialFile part) throws TransferFault, IOException {
        Matcher range = CONTENT_RANGE.matcher(
                response.headers().firstValue("Content-Range").orElse(""));
        String validator = validator(response);
        boolean same = part.validator().isEmpty()
                || validator.isEmpty()
                || part.validator().equals(validator);
        if (same
                && range.matches()
                && Long.parseLong(range.group(1)) == part.length()
                && range.group(3).equals(String.valueOf(part.whole()))) {
            return part.whole();
        }
        part.discard();
        throw new TransferFault(Kind.BROKEN, true, "the file was changed there");
    }

    private static long length(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Length")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(-1L);
    }

    /** What tells this content from another one there: a tag that is not weak, or else a date. */
    private static String validator(HttpResponse<?> response) {
        return response.headers()
                .firstValue("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> response.headers().firstValue("Last-Modified"))
                .orElse("");
    }

    private void receive(ArrivingBody body, PartialFile part, long whole)
            throws TransferFault, DownloadCancelled, IOException {
        long there = part.length();
        Patience patience = new Patience();
        try (FileChannel channel = part.append()) {
            while (true) {
                ArrivingBody.Arrival arrival = body.next(LOOK_MILLIS);
                if (arrival == null) {
                    patience.look();
                    continue;
                }
                patience.renew();
                for (ByteBuffer bytes : arrival.bytes()) {
                    there += bytes.remaining();
                    if (there > limit) {
                        throw TransferFault.wrong("more bytes than it has");
                    }
                    PartialFile.write(channel, bytes);
                }
                watch.arrived(there);
                if (arrival.end()) {
                    checkEnd(arrival.fault(), there, whole);
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DownloadCancelled();
        }
    }

    private static void checkEnd(Throwable fault, long there, long whole) throws TransferFault {
        if (fault != null || whole >= 0 && there < whole) {
            String detail = "it broke off after %d bytes".formatted(there);
            throw new TransferFault(Kind.BROKEN, true, whole < 0 ? detail : detail + " of " + whole, fault);
        }
    }

    /** Waits for what comes, but not for ever, nor when nobody wants it any more. */
    private final class Patience {
        private long since = System.nanoTime();

        void renew() throws DownloadCancelled {
            since = System.nanoTime();
            if (watch.isCancelled()) {
                throw new DownloadCancelled();
            }
        }

        void look() throws TransferFault, DownloadCancelled {
            if (watch.isCancelled()) {
                throw new DownloadCancelled();
            }
            if (System.nanoTime() - since > settings.stall().toNanos()) {
                throw new TransferFault(Kind.BROKEN, true, "nothing has come for a while");
            }
        }
    }
}
