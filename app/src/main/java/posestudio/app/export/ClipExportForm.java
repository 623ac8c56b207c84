package posestudio.app.export;

import java.nio.file.Path;
import java.util.Optional;
import posestudio.editor.timeline.FrameRange;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.write.ClipFormat;
import posestudio.render.clip.write.ClipJob;
import posestudio.render.clip.write.ClipQuality;

/**
 * What stands in the dialog for exporting a clip, without the dialog.
 *
 * @param format the format
 * @param quality how much may be given up for a small file
 * @param sound whether the sound goes with it, where the format has room for it
 * @param loop whether only the loop range is written
 * @param target the file, or for pictures what their folder is called after
 */
record ClipExportForm(ClipFormat format, ClipQuality quality, boolean sound, boolean loop, Path target) {
    private static final String SUFFIX = "-posed";

    /** What is proposed first: everything at best quality as MP4, beside the source under a name that is not its. */
    static ClipExportForm propose(ClipInfo clip, Path home) {
        Path folder = clip.path().map(Path::toAbsolutePath).map(Path::getParent).orElse(home);
        return new ClipExportForm(
                ClipFormat.MP4, ClipQuality.BEST, true, false, folder.resolve(stem(clip) + ending(ClipFormat.MP4)));
    }

    /** The same choices for another clip, in the same folder. */
    ClipExportForm about(ClipInfo clip) {
        return new ClipExportForm(format, quality, sound, false, target.resolveSibling(stem(clip) + ending(format)));
    }

    private static String stem(ClipInfo clip) {
        int dot = clip.name().lastIndexOf('.');
        return (dot > 0 ? clip.name().substring(0, dot) : clip.name()) + SUFFIX;
    }

    private static String ending(ClipFormat format) {
        return "." + format.extension();
    }

    /** With another format; the ending of the target's name follows. */
    ClipExportForm with(ClipFormat newFormat) {
        String name = String.valueOf(target.getFileName());
        String stem = ClipFormat.of(target).isPresent() ? name.substring(0, name.lastIndexOf('.')) : name;
        return new ClipExportForm(newFormat, quality, sound, loop, target.resolveSibling(stem + ending(newFormat)));
    }

    /** With another quality. */
    ClipExportForm with(ClipQuality newQuality) {
        return new ClipExportForm(format, newQuality, sound, loop, target);
    }

    /** With the sound or without. */
    ClipExportForm withSound(boolean wanted) {
        return new ClipExportForm(format, quality, wanted, loop, target);
    }

    /** With the loop range only, or with everything. */
    ClipExportForm withLoop(boolean only) {
        return new ClipExportForm(format, quality, sound, only, target);
    }

    /** With another target; the format follows its ending, a missing ending follows the format. */
    ClipExportForm with(Path file) {
        Optional<ClipFormat> asked = ClipFormat.of(file);
        if (asked.isEmpty()) {
            Path named = file.resolveSibling(file.getFileName() + ending(format));
            return new ClipExportForm(format, quality, sound, loop, named);
        }
        // Two formats have the same ending.
        ClipFormat meant = asked.get().extension().equals(format.extension()) ? format : asked.get();
        return new ClipExportForm(meant, quality, sound, loop, file);
    }

    /** What is to be done; a target that is there is not replaced. */
    ClipJob job(ClipInfo clip, FrameRange range, String content) {
        FrameRange frames = loop ? range : FrameRange.all(clip.frames());
        return new ClipJob(clip, frames.first(), frames.last(), target, format, quality, sound, false, content);
    }
}
