package posestudio.render.clip.write;

/**
 * When the frames of an animated picture begin, in parts of a second. Frames that would be shorter than the format can
 * say are left out.
 */
final class AnimationTimes {
    private final ClipJob job;
    private final int ticks;
    private final int shortest;

    /**
     * @param ticks how many parts a second has
     * @param shortest least length of a frame, ticks
     */
    AnimationTimes(ClipJob job, int ticks, int shortest) {
        this.job = job;
        this.ticks = ticks;
        this.shortest = shortest;
    }

    /** When a frame begins. */
    long begin(int frame) {
        return Math.round(job.start(frame) * ticks);
    }

    /** The frame to be shown after one; the number of frames when it is the last. */
    int next(int frame) {
        int next = frame + 1;
        while (next < job.frames() && begin(next) - begin(frame) < shortest) {
            next++;
        }
        return next;
    }

    /** How long the last frame that is shown is. */
    long lastLength() {
        int last = 0;
        while (next(last) < job.frames()) {
            last = next(last);
        }
        return Math.max(shortest, begin(job.frames()) - begin(last));
    }

    /** How many frames are left out. */
    int leftOut() {
        int shown = 0;
        for (int frame = 0; frame < job.frames(); frame = next(frame)) {
            shown++;
        }
        return job.frames() - shown;
    }
}
