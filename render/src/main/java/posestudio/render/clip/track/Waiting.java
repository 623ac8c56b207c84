package posestudio.render.clip.track;

/** Waiting that an interruption does not cut short, because what comes after it would not be safe. */
final class Waiting {
    private Waiting() {}

    /** Waits for a thread that has been told to end. */
    static void forEnd(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
