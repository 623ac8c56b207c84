package posestudio.app.thread;

import posestudio.editor.progress.Progress;

/**
 * Something that takes long.
 *
 * @param <T> what comes out of it
 */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does it, off the event thread.
     *
     * @param progress told how far it is; says whether it is still wanted
     */
    T run(Progress progress) throws Exception;
}
