package posestudio.models.install.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * Brings files over the network, through the proxies that Java is set to. What has arrived stays when a download breaks
 * off or is stopped, also when the program dies, and the next one goes on from there where the server still has the same
 * content.
 */
public final class Downloader {
    /** A transfer that brought less than this before it broke off has not got on. */
    private static final long GOT_ON_BYTES = 1 << 20;

    private static final long LOOK_MILLIS = 50;

    private final DownloadSettings settings;
    private final HttpClient client;

    /** A downloader with no connection yet. */
    public Downloader(DownloadSettings settings) {
        this.settings = settings;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connect())
                .build();
    }

    /** Looks at a file that has arrived whole. */
    public interface Check {
        /**
         * Accepts a file or not.
         *
         * @throws TransferFault when it is something else
         * @throws IOException when it cannot be read
         */
        void accept(Path file) throws TransferFault, DownloadCancelled, IOException;
    }

    /**
     * Brings one file from the address.
     *
     * @param part where it grows
     * @param target where it is, whole and accepted, when this returns; on the same disk
     * @param limit more bytes than the file can have
     * @param check looks at it when it is whole
     * @throws TransferFault when it cannot be had there; what arrived stays if it may be of use
     * @throws IOException when it cannot be written
     */
    public void fetch(URI address, Path part, Path target, long limit, Check check, Watch watch)
            throws TransferFault, DownloadCancelled, IOException {
        PartialFile partial = new PartialFile(part, address.toString());
        boolean resumed = partial.length() > 0;
        try {
            fetch(address, partial, limit, check, watch);
        } catch (TransferFault e) {
            if (e.kind() != TransferFault.Kind.WRONG) {
                throw e;
            }
            partial.discard();
            watch.arrived(0);
            if (!resumed) {
                throw e;
            }
            // The end may not have fitted the beginning although the server said so.
            fetch(address, partial, limit, check, watch);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        partial.discard();
    }

    private void fetch(URI address, PartialFile partial, long limit, Check check, Watch watch)
            throws TransferFault, DownloadCancelled, IOException {
        Transfer transfer = new Transfer(client, settings, limit, watch);
        int failures = 0;
        while (true) {
            long before = partial.length();
            try {
                transfer.run(address, partial);
                break;
            } catch (TransferFault e) {
                failures = partial.length() - before >= GOT_ON_BYTES ? 1 : failures + 1;
                // Whoever was never reached is probably not to be reached; who was, may be again in a moment.
                boolean hopeless = e.kind() == TransferFault.Kind.OFFLINE && partial.length() == 0;
                if (hopeless || !e.again() || failures >= settings.attempts()) {
                    throw e;
                }
                pause(settings.pause().toMillis() << (failures - 1), watch);
            }
        }
        check.accept(partial.content());
    }

    private static void pause(long milliseconds, Watch watch) throws DownloadCancelled {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        try {
            while (System.nanoTime() < end) {
                if (watch.isCancelled()) {
                    throw new DownloadCancelled();
                }
                Thread.sleep(Math.min(LOOK_MILLIS, milliseconds));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DownloadCancelled();
        }
    }
}
