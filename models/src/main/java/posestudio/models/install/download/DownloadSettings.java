package posestudio.models.install.download;

import java.time.Duration;

/**
 * How patient a download is.
 *
 * @param connect how long a server may take to be reached
 * @param stall how long nothing may arrive
 * @param attempts how often in a row a transfer may break off without having got on
 * @param pause before another attempt; doubled each time
 * @param redirects how often a server may point elsewhere
 */
public record DownloadSettings(Duration connect, Duration stall, int attempts, Duration pause, int redirects) {
    /** As is right for people at home. */
    public static final DownloadSettings USUAL =
            new DownloadSettings(Duration.ofSeconds(20), Duration.ofSeconds(30), 4, Duration.ofSeconds(1), 8);
}
