package posestudio.editor.progress;

import posestudio.editor.problem.Problem;

/** How far long work has come, and whether it is still wanted. Called from the working thread. */
public interface Progress {
    /** Nobody watches and nobody stops it. */
    Progress NONE = new Progress() {
        @Override
        public void report(String stage, double fraction) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Tells how far the work has come.
     *
     * @param stage message key of what is being done ({@code progress.…})
     * @param fraction 0..1 of this stage
     */
    void report(String stage, double fraction);

    /**
     * Tells, before the first report, that the work is counted in frames, so that its speed can be told in them.
     *
     * @param all how many frames there are at fraction 1
     */
    default void frames(int all) {}

    /** Whether the person has asked to stop. */
    boolean isCancelled();

    /**
     * Ends the work when the person has asked to stop.
     *
     * @throws Problem of kind {@link Problem.Kind#CANCELLED}
     */
    default void checkCancelled() throws Problem {
        if (isCancelled()) {
            throw new Problem(Problem.Kind.CANCELLED, "cancelled");
        }
    }
}
