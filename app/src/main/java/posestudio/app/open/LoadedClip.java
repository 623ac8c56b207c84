package posestudio.app.open;

import posestudio.app.clip.FrameOpener;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.track.ClipTracks;

/**
 * A clip that was opened.
 *
 * @param frames its frames; to be closed
 * @param tracks what is known about who is in it; to be closed
 * @param pack what finds the faces, id and version
 * @param again opens its frames once more
 */
record LoadedClip(FrameSource frames, ClipTracks tracks, String pack, FrameOpener again) {}
