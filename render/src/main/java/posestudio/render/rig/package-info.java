/**
 * The rig of the built-in engine: the handles by which a face is taken hold of, and how controls, handles and
 * taken-over expressions move its canonical keypoints.
 */
package posestudio.render.rig;
