package posestudio.render.clip.read;

import java.nio.file.Path;
import posestudio.render.clip.ClipInfo;

/**
 * What is known of an opened stream.
 *
 * @param path its file
 * @param width stored pixels across
 * @param height stored pixels down
 * @param orientation how they are turned when shown, as EXIF counts: 1..8
 * @param info what others are told of it
 */
record VideoStreamInfo(Path path, int width, int height, int orientation, ClipInfo info) {}
