package posestudio.app.timeline;

import java.util.ArrayList;
import java.util.List;
import posestudio.app.timeline.edit.Timecode;
import posestudio.render.clip.ClipInfo;

/** The marks of the ruler: as many as can be read. */
final class RulerTicks {
    private static final double[] SECONDS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600};
    /** Least way between two words, pixels. */
    private static final double APART = 72;

    private RulerTicks() {}

    /**
     * One mark.
     *
     * @param frame where
     * @param words what it says; empty for a small one
     */
    record Tick(int frame, String words) {}

    /** The marks of some frames. */
    static List<Tick> between(ClipInfo clip, TimeScale scale, int first, int last) {
        List<Tick> ticks = new ArrayList<>();
        double perSecond = clip.frames() / Math.max(1e-6, clip.duration()) * scale.perFrame();
        if (scale.perFrame() * 5 >= APART) {
            int step = scale.perFrame() >= APART ? 1 : scale.perFrame() * 2 >= APART ? 2 : 5;
            for (int frame = first; frame <= last; frame++) {
                ticks.add(new Tick(frame, frame % step == 0 ? String.valueOf(frame + 1) : ""));
            }
            return ticks;
        }
        double step = SECONDS[SECONDS.length - 1];
        for (int i = SECONDS.length - 1; i >= 0 && SECONDS[i] * perSecond >= APART; i--) {
            step = SECONDS[i];
        }
        double small = step / 5;
        long from = (long) Math.floor(clip.times().start(first) / small);
        long to = (long) Math.ceil(clip.end(last) / small);
        for (long k = from; k <= to; k++) {
            double second = k * small;
            if (second < clip.duration()) {
                // A frame that begins within a thousandth of the second is the one of that second.
                int frame = clip.frameAt(second + 0.001);
                ticks.add(new Tick(frame, k % 5 == 0 ? words(second, step) : ""));
            }
        }
        return ticks;
    }

    private static String words(double second, double step) {
        String code = Timecode.of(second);
        return step >= 1 ? code.substring(0, code.length() - 3) : code.substring(0, code.length() - 1);
    }
}
