package posestudio.render.clip.read;

import java.util.List;
import java.util.Optional;
import posestudio.editor.image.PictureMetadata;

/** What a frame says that stands in the place of one that cannot be decoded. */
final class FilledFrame {
    /** Its note. */
    static final PictureMetadata METADATA =
            new PictureMetadata(Optional.empty(), Optional.empty(), List.of("note.clip.frame"));

    private FilledFrame() {}
}
