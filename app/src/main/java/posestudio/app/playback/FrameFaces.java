package posestudio.app.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posestudio.app.clip.ClipPersons;
import posestudio.app.engine.FacePreparing;
import posestudio.app.workspace.ClipFrame;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.FrameLook;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.render.clip.edit.FrameEdit;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.clip.track.PersonTrack;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceSearch;

/** Puts together what is known about the faces of a frame. For any thread. */
final class FrameFaces {
    private final ClipTracks tracks;
    private final String pack;
    private final FacePreparing preparing;
    private final RenderedFrames rendered;

    /**
     * @param rendered frames that were finished before: nothing is prepared for them
     * @param pack id and version of what finds the faces
     */
    FrameFaces(ClipTracks tracks, String pack, FacePreparing preparing, RenderedFrames rendered) {
        this.rendered = rendered;
        this.tracks = tracks;
        this.pack = pack;
        this.preparing = preparing;
    }

    /**
     * A frame with its faces; those that will have to be drawn are prepared.
     *
     * @throws Problem of kind ENGINE when a face cannot be prepared
     */
    ClipFrame of(int frame, Picture picture, Project project) throws Problem {
        ClipFacts facts = project.clip().orElseThrow();
        Optional<Picture> finished = rendered.get(frame, FrameLook.of(project, frame));
        List<FaceAnalysis> faces = new ArrayList<>();
        List<Double> strengths = new ArrayList<>();
        List<ProjectFace> persons = new ArrayList<>();
        for (PersonTrack person : tracks.persons()) {
            Optional<FaceAnalysis> seen = person.face(frame, facts.smoothing());
            Optional<FaceAnalysis> shown = seen.or(() -> person.nearest(frame, facts.smoothing()));
            Optional<ProjectFace> first = ClipPersons.face(person);
            if (shown.isEmpty() || first.isEmpty()) {
                // The clip has been closed meanwhile.
                break;
            }
            double strength = seen.isPresent() ? person.strength(frame) : 0;
            faces.add(shown.get());
            strengths.add(strength);
            persons.add(first.get());
            int index = persons.size() - 1;
            if (strength > 0 && index < project.faces().size() && finished.isEmpty()) {
                prepare(picture, shown.get(), project, index, frame, strength);
            }
        }
        return new ClipFrame(frame, picture, new FaceSearch(faces, List.of(), 0, pack), strengths, persons, finished);
    }

    private void prepare(Picture picture, FaceAnalysis face, Project project, int index, int frame, double strength)
            throws Problem {
        FaceEdit edit = FrameEdit.at(
                project.faces().get(index).timeline(),
                frame,
                tracks.info().times().start(frame),
                project.clip().orElseThrow().all(),
                face,
                project.engine().engine(),
                strength);
        if (!edit.isNeutral()) {
            preparing.prepare(picture, face, edit);
        }
    }
}
