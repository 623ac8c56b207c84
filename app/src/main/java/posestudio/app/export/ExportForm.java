package posestudio.app.export;

import java.nio.file.Path;
import java.util.Optional;
import posestudio.app.settings.ExportChoices;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureFormat;
import posestudio.editor.image.WriteOptions;
import posestudio.editor.project.SourceReference;

/**
 * What stands in the export dialog, without the dialog: which file is proposed, what comes out of the choices, what the
 * person should know about them.
 *
 * @param choices format, quality, size, metadata
 * @param target the file
 */
record ExportForm(ExportChoices choices, Path target) {
    private static final String SUFFIX = "-posed";

    /** The proposal: beside the last export, else beside the source, under a name that is not the source's. */
    static ExportForm propose(ExportChoices choices, SourceReference source, Path home) {
        Path folder =
                choices.folder().or(() -> source.path().map(Path::getParent)).orElse(home);
        String name = source.name();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return new ExportForm(choices, folder.resolve(stem + SUFFIX + ending(choices.format())));
    }

    /** With another format; the file's ending follows when it was the old format's. */
    ExportForm with(PictureFormat format) {
        ExportChoices changed = new ExportChoices(
                format, choices.quality(), choices.longerSide(), choices.keepMetadata(), choices.folder());
        String name = String.valueOf(target.getFileName());
        int dot = name.lastIndexOf('.');
        boolean knownEnding = PictureFormat.of(target).isPresent();
        String stem = knownEnding ? name.substring(0, dot) : name;
        Path renamed = PictureFormat.of(target).equals(Optional.of(format))
                ? target
                : target.resolveSibling(stem + ending(format));
        return new ExportForm(changed, renamed);
    }

    /** With another file; the format follows its ending, a missing ending follows the format. */
    ExportForm with(Path file) {
        Optional<PictureFormat> asked = PictureFormat.of(file);
        if (asked.isEmpty()) {
            Path named = file.resolveSibling(file.getFileName() + ending(choices.format()));
            return new ExportForm(choices, named);
        }
        return new ExportForm(
                new ExportChoices(
                        asked.get(), choices.quality(), choices.longerSide(), choices.keepMetadata(), choices.folder()),
                file);
    }

    /** What is to be done. */
    ExportPlan plan() {
        return new ExportPlan(
                target,
                new WriteOptions(choices.format(), choices.quality(), choices.keepMetadata(), false),
                choices.longerSide());
    }

    /** What the next export begins with. */
    ExportChoices remembered() {
        return new ExportChoices(
                choices.format(),
                choices.quality(),
                choices.longerSide(),
                choices.keepMetadata(),
                Optional.ofNullable(target.toAbsolutePath().getParent()));
    }

    /** Width and height of the result. */
    int[] size(Picture picture) {
        int longer = Math.max(picture.width(), picture.height());
        if (choices.longerSide() == 0 || choices.longerSide() >= longer) {
            return new int[] {picture.width(), picture.height()};
        }
        double scale = (double) choices.longerSide() / longer;
        return new int[] {
            Math.max(1, (int) Math.round(picture.width() * scale)),
            Math.max(1, (int) Math.round(picture.height() * scale))
        };
    }

    /** Message key of what gets lost with this format; empty when nothing does. */
    Optional<String> loss(Picture picture) {
        if (choices.format() != PictureFormat.JPEG) {
            return Optional.empty();
        }
        boolean deep = picture.bits() > 8;
        if (deep && picture.hasAlpha()) {
            return Optional.of("export.loss.both");
        }
        return deep
                ? Optional.of("export.loss.bits")
                : picture.hasAlpha() ? Optional.of("export.loss.alpha") : Optional.empty();
    }

    private static String ending(PictureFormat format) {
        return "." + format.extensions().get(0);
    }
}
