package posestudio.models.install;

/** Adds up the bytes of one stage and tells who watches. */
final class Advance {
    private final InstallProgress progress;
    private final InstallProgress.Stage stage;
    private final long all;
    private String file = "";
    private long before;
    private long inFile;

    Advance(InstallProgress progress, InstallProgress.Stage stage, long all) {
        this.progress = progress;
        this.stage = stage;
        this.all = all;
    }

    /** Goes on to another file. */
    void file(String name) throws InstallException {
        file = name;
        before += inFile;
        inFile = 0;
        add(0);
    }

    /** So many more bytes of the file. */
    void add(int bytes) throws InstallException {
        progress.checkCancelled();
        to(inFile + bytes);
    }

    /** So many bytes of the file are done. */
    void to(long bytes) {
        inFile = bytes;
        progress.report(stage, file, Math.min(all, before + inFile), all);
    }

    /** Whether the person has asked to stop. */
    boolean isCancelled() {
        return progress.isCancelled();
    }
}
