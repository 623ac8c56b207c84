package posestudio.models.install;

/** How far an installation has come, and whether it is still wanted. Called from the working thread. */
public interface InstallProgress {
    /** Nobody watches and nobody stops it. */
    InstallProgress NONE = new InstallProgress() {
        @Override
        public void report(Stage stage, String file, long done, long all) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** What is being done. */
    enum Stage {
        /** Files come over the network. */
        DOWNLOAD,
        /** Files are copied or unpacked. */
        COPY,
        /** Files are read and held against what is known. */
        CHECK
    }

    /**
     * Tells how far it has come.
     *
     * @param file which file it is at
     * @param done bytes of all files of this stage
     * @param all about how many bytes there are
     */
    void report(Stage stage, String file, long done, long all);

    /** Whether the person has asked to stop. */
    boolean isCancelled();

    /**
     * Ends the work when the person has asked to stop.
     *
     * @throws InstallException with {@link InstallException.Reason#CANCELLED}
     */
    default void checkCancelled() throws InstallException {
        if (isCancelled()) {
            throw new InstallException(InstallException.Reason.CANCELLED);
        }
    }
}
