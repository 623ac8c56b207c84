package posestudio.app.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posestudio.app.clip.ClipView;
import posestudio.app.clip.OpenClip;
import posestudio.app.workspace.ClipFrame;
import posestudio.app.workspace.Keeping;
import posestudio.app.workspace.Workspace;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.ClipFacts;
import posestudio.models.pack.ModelStore;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameTimes;
import posestudio.render.clip.track.AnalysisCache;
import posestudio.render.clip.track.ClipAnalyzer;
import posestudio.render.face.FaceAnalysis;

/** Made-up clips. */
public final class Clips {
    private static final long ROOM = 1_000_000;

    private Clips() {}

    /** A clip of that length and rate in no file. */
    public static ClipInfo info(int frames, int rate) {
        return new ClipInfo(
                "made-up.mp4",
                Optional.empty(),
                100,
                100,
                FrameTimes.even(frames, rate),
                (double) frames / rate,
                rate,
                1,
                false,
                false,
                8,
                "made up",
                List.of());
    }

    /**
     * Puts a clip with those faces on the table, at its first frame; the faces are the same in every frame, and nothing is
     * known of them but that.
     *
     * @param folder where the analysis is kept
     */
    public static ClipView show(Workspace workspace, Path folder, int frames, FaceAnalysis... faces) throws Problem {
        ClipInfo info = info(frames, 25);
        Picture picture = Faces.picture(100, 100);
        ClipAnalyzer analyzer = ClipAnalyzer.open(ModelStore.bundled(), null, new AnalysisCache(folder, ROOM));
        ClipView view = new ClipView(frames);
        workspace.show(
                new OpenClip(info, view, analyzer.begin(info, "made-up"), (forward, progress) -> {
                    throw new Problem(Problem.Kind.INPUT, "picture.unreadable", info.name());
                }),
                picture,
                Faces.source(picture),
                Keeping.NOWHERE,
                new ClipFacts(frames, 25, 0));
        view.addListener(() -> see(workspace, view.playhead(), faces));
        see(workspace, 0, faces);
        return view;
    }

    /** What playing does: the frame one wants to see comes onto the table. */
    private static void see(Workspace workspace, int frame, FaceAnalysis... faces) {
        workspace.frame(new ClipFrame(
                frame,
                workspace.opened().orElseThrow().picture(),
                Faces.search(faces),
                Stream.of(faces).map(face -> 1.0).toList(),
                Faces.search(faces)
                        .project(workspace.opened().orElseThrow().source())
                        .faces(),
                Optional.empty()));
    }
}
