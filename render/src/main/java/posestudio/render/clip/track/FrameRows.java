package posestudio.render.clip.track;

import java.util.Map;

/**
 * What was found in one frame.
 *
 * @param cut whether a new shot begins with it
 * @param same whether its pixels are those of the frame before
 * @param faces by the number of the person, in the order of the persons
 */
record FrameRows(boolean cut, boolean same, Map<Integer, FaceRow> faces) {}
