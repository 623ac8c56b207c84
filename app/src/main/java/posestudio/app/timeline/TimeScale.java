package posestudio.app.timeline;

/**
 * Where frames are on the timeline, pixels at scale 1 from its left end.
 *
 * @param frames how many there are
 * @param perFrame how wide one is
 */
record TimeScale(int frames, double perFrame) {
    /** Left and right of the frames, so that the first and last key are whole. */
    static final int PAD = 10;
    /** The widest frame. */
    static final double MOST = 64;

    /** All frames in a width. */
    static TimeScale fit(int frames, double width) {
        return new TimeScale(frames, Math.min(MOST, Math.max(1, width - 2 * PAD) / frames));
    }

    /** The left edge of a frame. */
    double x(int frame) {
        return PAD + frame * perFrame;
    }

    /** The middle of a frame, where its keys stand. */
    double centre(int frame) {
        return x(frame) + perFrame / 2;
    }

    /** The frame at a place, the nearest there is. */
    int frameAt(double x) {
        return (int) Math.max(0, Math.min(frames - 1, Math.floor((x - PAD) / perFrame)));
    }

    /** How many frames a way is, rounded. */
    int framesIn(double way) {
        return (int) Math.round(way / perFrame);
    }

    /** How wide all frames are. */
    double width() {
        return frames * perFrame + 2 * PAD;
    }

    /** So many times wider, but never narrower than all frames in {@code viewWidth}. */
    TimeScale zoomed(double factor, double viewWidth) {
        double least = fit(frames, viewWidth).perFrame;
        return new TimeScale(frames, Math.max(least, Math.min(Math.max(least, MOST), perFrame * factor)));
    }
}
