package posestudio.models.install.download;

/** Who watches a download. Called from the working thread. */
public interface Watch {
    /**
     * Something arrived, or what had arrived is of no use.
     *
     * @param bytes how many of the file are there now
     */
    void arrived(long bytes);

    /** Whether the person has asked to stop. */
    boolean isCancelled();
}
