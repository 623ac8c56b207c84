package posestudio.render.rig;

import posestudio.editor.parameter.Laterality;

/**
 * A named keypoint that a face can be taken hold of by.
 *
 * @param id its name in project files, presets and messages ({@code handle.ID}), for example
 *     {@code mouth-corner-left}
 * @param group the part of the face
 * @param side which half of the face, the viewer's left or right
 * @param partnerId the id of the same handle on the other half of the face; of the middle its own
 * @param keypoint which keypoint of its engine it is
 */
public record Handle(String id, HandleGroup group, Laterality side, String partnerId, int keypoint) {}
