package posestudio.app.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** A portrait that comes with the program. */
public enum Sample {
    /** Grace Hopper, computer scientist and admiral of the US Navy. */
    GRACE_HOPPER("Grace Hopper", "grace-hopper.jpg"),
    /** Eileen Collins, astronaut of NASA. */
    EILEEN_COLLINS("Eileen Collins", "eileen-collins.png");

    private final String person;
    private final String file;

    Sample(String person, String file) {
        this.person = person;
        this.file = file;
    }

    /** Whom it shows. */
    public String person() {
        return person;
    }

    /** Name of the picture's file. */
    public String file() {
        return file;
    }

    /** The file's content; to be closed by the caller. */
    public InputStream stream() {
        return Sample.class.getResourceAsStream("/posestudio/samples/" + file);
    }

    /**
     * Reads it.
     *
     * @throws Problem as {@link PictureReader#read} throws it
     * @throws IOException when there is no room for temporary files
     */
    public Picture read(PictureReader reader, Progress progress) throws Problem, IOException {
        // The reader needs a file to seek in; ours may lie inside a jar.
        Path copy = Files.createTempFile("posestudio-sample", file);
        try (InputStream in = stream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return reader.read(copy, progress);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
