package posestudio.app.settings;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the panels beside the picture were left.
 *
 * @param controlsShown whether the column of controls is seen
 * @param controlsWidth how wide it is, pixels at scale 1
 * @param libraryShown whether the column of presets, snapshots and history is seen
 * @param libraryWidth how wide it is, pixels at scale 1
 * @param collapsed the parts of both columns that are folded up
 * @param unlinked the pairs of left and right controls that are moved one by one
 * @param presetsFromRest whether presets are given to the face at rest, not added to the expression of the photo
 * @param timelineHeight how high the timeline under a clip is, pixels at scale 1
 */
public record PanelChoices(
        boolean controlsShown,
        int controlsWidth,
        boolean libraryShown,
        int libraryWidth,
        Set<String> collapsed,
        Set<String> unlinked,
        boolean presetsFromRest,
        int timelineHeight) {
    /** The narrowest column, pixels at scale 1. */
    public static final int NARROWEST = 200;
    /** The widest column, pixels at scale 1. */
    public static final int WIDEST = 620;

    /** The lowest timeline, pixels at scale 1. */
    public static final int LOWEST = 130;
    /** The highest timeline, pixels at scale 1. */
    public static final int HIGHEST = 1200;

    /** Before anybody touched them: what is used most is open, and thirty controls are not a wall. */
    public static final PanelChoices DEFAULT =
            new PanelChoices(true, 336, true, 296, Set.of("gaze", "brows", "cheeks"), Set.of(), false, 352);

    /** Brings widths and heights into their range. */
    public PanelChoices {
        controlsWidth = Math.max(NARROWEST, Math.min(WIDEST, controlsWidth));
        libraryWidth = Math.max(NARROWEST, Math.min(WIDEST, libraryWidth));
        timelineHeight = Math.max(LOWEST, Math.min(HIGHEST, timelineHeight));
        collapsed = Collections.unmodifiableSet(new TreeSet<>(collapsed));
        unlinked = Collections.unmodifiableSet(new TreeSet<>(unlinked));
    }

    /** With the column of controls seen or not, and so wide. */
    public PanelChoices controls(boolean shown, int width) {
        return new PanelChoices(
                shown, width, libraryShown, libraryWidth, collapsed, unlinked, presetsFromRest, timelineHeight);
    }

    /** With the column of presets, snapshots and history seen or not, and so wide. */
    public PanelChoices library(boolean shown, int width) {
        return new PanelChoices(
                controlsShown, controlsWidth, shown, width, collapsed, unlinked, presetsFromRest, timelineHeight);
    }

    /** With one part folded up or not. */
    public PanelChoices collapse(String part, boolean up) {
        return new PanelChoices(
                controlsShown,
                controlsWidth,
                libraryShown,
                libraryWidth,
                set(collapsed, part, up),
                unlinked,
                presetsFromRest,
                timelineHeight);
    }

    /** With one pair linked or not. */
    public PanelChoices link(String pair, boolean linked) {
        return new PanelChoices(
                controlsShown,
                controlsWidth,
                libraryShown,
                libraryWidth,
                collapsed,
                set(unlinked, pair, !linked),
                presetsFromRest,
                timelineHeight);
    }

    /** With presets given to the face at rest or not. */
    public PanelChoices presetsFromRest(boolean fromRest) {
        return new PanelChoices(
                controlsShown,
                controlsWidth,
                libraryShown,
                libraryWidth,
                collapsed,
                unlinked,
                fromRest,
                timelineHeight);
    }

    /** With the timeline so high. */
    public PanelChoices withTimelineHeight(int height) {
        return new PanelChoices(
                controlsShown, controlsWidth, libraryShown, libraryWidth, collapsed, unlinked, presetsFromRest, height);
    }

    private static Set<String> set(Set<String> words, String word, boolean in) {
        Set<String> changed = new TreeSet<>(words);
        if (in) {
            changed.add(word);
        } else {
            changed.remove(word);
        }
        return changed;
    }
}
