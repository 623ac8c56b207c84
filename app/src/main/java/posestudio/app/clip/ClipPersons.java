package posestudio.app.clip;

import java.util.List;
import java.util.Optional;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.SourceReference;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.clip.track.PersonTrack;
import posestudio.render.face.FaceBox;

/** The persons of a clip as its project has them. */
public final class ClipPersons {
    private ClipPersons() {}

    /** A person with the box where it is first seen, nothing edited; empty once the tracks are closed. */
    public static Optional<ProjectFace> face(PersonTrack person) {
        return person.face(person.firstSeen(), 0).map(first -> {
            FaceBox box = first.box();
            return new ProjectFace(box.x(), box.y(), box.width(), box.height(), FaceEdit.NEUTRAL);
        });
    }

    /** The project about a clip in which nothing is changed yet, with everybody who is known to be in it. */
    public static Project project(ClipInfo info, ClipTracks tracks) {
        return project(info, tracks, facts(info));
    }

    /** The same with what is known of the clip besides. */
    public static Project project(ClipInfo info, ClipTracks tracks, ClipFacts facts) {
        SourceReference source = new SourceReference(info.path(), info.name(), info.width(), info.height());
        List<ProjectFace> faces = tracks.persons().stream()
                .map(ClipPersons::face)
                .flatMap(Optional::stream)
                .toList();
        return new Project(source, faces, List.of(), List.of(), Optional.of(facts));
    }

    /** What a project says of a clip that nobody has worked on. */
    public static ClipFacts facts(ClipInfo info) {
        return new ClipFacts(info.frames(), info.rate(), ClipFacts.DEFAULT_SMOOTHING);
    }
}
