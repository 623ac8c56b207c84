package posestudio.app.likeness;

import posestudio.editor.image.Picture;
import posestudio.render.face.FaceAnalysis;

/**
 * A face that another one can be made like.
 *
 * @param name what to call its picture for people
 * @param picture the picture it was found in
 * @param face what is known about it
 */
record Example(String name, Picture picture, FaceAnalysis face) {}
