package posestudio.editor.projectfile;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import posestudio.editor.json.JsonFields;
import posestudio.editor.json.MalformedJson;
import posestudio.editor.json.UnknownFields;
import posestudio.editor.json.VersionedFile;
import posestudio.editor.problem.Problem;

/**
 * A project as a file of plain JSON beside its picture ({@code photo.jpg.pose.json}); docs/project-file.md describes it.
 * Written whole or not at all; what another version put into it is kept.
 */
public final class ProjectFile {
    /** What the names of project files end with. */
    public static final String ENDING = ".pose.json";

    /** Most states of the history that a file holds; of a longer history it holds the newest. */
    public static final int MAX_STEPS = 2000;

    /** Form 1 is the first; the next one adds here what turns form 1 into form 2. */
    private static final VersionedFile FORM = new VersionedFile("posestudio-project", List.of(), "project");

    /** Face number n of an old file is still face number n of the new one, whatever was done to it. */
    private static final String FACES = "faces";

    private ProjectFile() {}

    /** Where the project of a picture usually lies. */
    public static Path beside(Path picture) {
        return picture.resolveSibling(picture.getFileName() + ENDING);
    }

    /** Whether the file is a project, by its name. */
    public static boolean isNamedSo(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /**
     * Reads a project.
     *
     * @throws Problem of kind INPUT when the file cannot be read, is no project, is damaged, or is of a newer form
     */
    public static SavedProject read(Path file) throws Problem {
        Map<String, Object> content = FORM.read(file);
        try {
            return ProjectReader.read(new JsonFields(content), content);
        } catch (MalformedJson e) {
            throw FORM.broken(file, e);
        }
    }

    /**
     * Writes a project; a file that is there is replaced.
     *
     * @throws Problem of kind OUTPUT when it cannot be written
     */
    public static void write(Path file, SavedProject project) throws Problem {
        write(file, project, Map.of());
    }

    /**
     * Writes a project and something besides.
     *
     * @param besides fields of the outermost object that reading passes over and gives back with
     *     {@link SavedProject#original()}
     * @throws Problem of kind OUTPUT when it cannot be written
     */
    public static void write(Path file, SavedProject project, Map<String, Object> besides) throws Problem {
        Map<String, Object> content = FORM.begin();
        new ProjectWriter(content).write(AllFaces.of(project));
        Map<String, Object> original = project.original();
        if (!original.isEmpty()) {
            try {
                Map<String, Object> known = FORM.begin();
                new ProjectWriter(known).write(ProjectReader.read(new JsonFields(original), original));
                UnknownFields.keep(original, known, content, FACES);
            } catch (MalformedJson e) {
                throw new IllegalStateException("it was read before", e);
            }
        }
        content.putAll(besides);
        VersionedFile.write(file, content);
    }
}
