package posestudio.render.rig;

import java.util.Set;

/** Where an edit puts the handles of one face in the picture. */
public interface HandlePlacement {
    /** Picture pixels from the left. */
    double x(Handle handle);

    /** Picture pixels from the top. */
    double y(Handle handle);

    /** Which handles the viewer does not see. */
    Set<Handle> hidden();

    /** How many picture pixels a movement by 1 is. */
    double unit();

    /**
     * A movement in the picture as one of a handle.
     *
     * @param right picture pixels to the right
     * @param down picture pixels down
     * @return x, y, z as in {@link posestudio.editor.edit.KeypointEdit}
     */
    double[] toHandle(double right, double down);
}
