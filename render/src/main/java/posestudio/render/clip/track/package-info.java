/** Who is in a clip, where and how, frame by frame: analysis, tracks, smoothing, and the cache on disk. */
package posestudio.render.clip.track;
