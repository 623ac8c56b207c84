package posestudio.models.install.download;

/** The person has asked to stop a download; what arrived is kept. */
public final class DownloadCancelled extends Exception {
    /** What was wished for. */
    public DownloadCancelled() {
        super("cancelled");
    }
}
