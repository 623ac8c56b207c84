package posestudio.app.engine;

import java.util.function.UnaryOperator;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.likeness.Likening;
import posestudio.render.liveportrait.likeness.MotionLikeness;
import posestudio.render.liveportrait.motion.SourceMotion;
import posestudio.render.liveportrait.rig.LocatedMotion;

/**
 * The reading of the neural engine: by its motion network.
 *
 * @param engine runs the network
 * @param rest what to call a face at rest for people
 * @param progress may ask to stop
 */
public record NeuralReading(NeuralEngine engine, String rest, Progress progress) implements FaceReading {
    @Override
    public HeadPose pose(Seen face) throws Problem {
        return motion(face).pose();
    }

    @Override
    public UnaryOperator<FaceEdit> neutralising(Seen face) throws Problem {
        SourceMotion motion = motion(face).motion();
        return edit -> MotionLikeness.neutralised(motion, edit, rest);
    }

    @Override
    public Likening likening(Seen own, Seen other) throws Problem {
        return new MotionLikeness(motion(own), motion(other));
    }

    private LocatedMotion motion(Seen face) throws Problem {
        return engine.motion(face.picture(), face.face(), progress);
    }
}
