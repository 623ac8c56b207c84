package posestudio.render.rig;

import posestudio.editor.parameter.Laterality;

/**
 * A named keypoint that a face can be taken hold of by.
 *
 * @param id its name in project files, presets and messages ({@code handle.ID}), for example
 *     {@code mouth-corner-left}
 * @param group the part of the face
 * @param side which half of the face, the viewer's left or right
 * @param landmark index of the landmark that it sits on
 */
public record Handle(String id, HandleGroup group, Laterality side, int landmark) {
    /** The id of the same handle on the other half of the face; of the middle its own. */
    public String partnerId() {
        return switch (side) {
            case LEFT -> id.substring(0, id.length() - "left".length()) + "right";
            case RIGHT -> id.substring(0, id.length() - "right".length()) + "left";
            case MIDDLE -> id;
        };
    }
}
