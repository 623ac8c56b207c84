package posestudio.app.action;

import java.util.ArrayList;
import java.util.List;
import posestudio.app.notice.Notices;
import posestudio.app.text.Messages;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ResetFace;
import posestudio.editor.change.SetPose;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.history.Document;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/** What can be done with the chosen face as a whole. */
final class FaceCommands {
    /** Less than this is not seen and not worth a word, degrees. */
    private static final double NOTHING = 0.05;

    private final Workspace workspace;
    private final Notices notices;
    private final Messages messages;

    FaceCommands(Workspace workspace, Notices notices, Messages messages) {
        this.workspace = workspace;
        this.notices = notices;
        this.messages = messages;
    }

    /** Turns the face to the camera, as far as the engine can. */
    void frontalise() {
        workspace.selectedFace().ifPresent(face -> {
            Document document = workspace.document().orElseThrow();
            HeadPose seen =
                    face.pose().plus(workspace.selectedShownEdit().orElseThrow().pose());
            HeadPose wanted = workspace.selectedEdit().orElseThrow().pose().plus(seen.negated());
            document.dispatch(new SetPose(document.selectedFace(), wanted, SetPose.Reason.FRONTALISE));
            FaceEdit reached = workspace.selectedShownEdit().orElseThrow();
            List<String> left = new ArrayList<>();
            for (ParameterSpec spec : Parameters.ANGLES) {
                double remaining = face.pose().angle(spec) + reached.value(spec);
                if (Math.abs(remaining) > NOTHING) {
                    left.add(messages.text("parameter." + spec.id()) + " " + spec.format(remaining));
                }
            }
            notices.say(
                    left.isEmpty()
                            ? messages.text("face.frontal")
                            : messages.text("face.frontal-clamped", String.join(", ", left)));
        });
    }

    void reset() {
        workspace.document().ifPresent(document -> document.dispatch(new ResetFace(document.selectedFace())));
    }

    /** The face after this one, or before it, round and round. */
    void choose(int direction) {
        int count = workspace.faces().size();
        Document document = workspace.document().orElseThrow();
        document.selectFace(Math.floorMod(document.selectedFace() + direction, count));
    }

    boolean hasFace() {
        return workspace.selectedFace().isPresent();
    }

    boolean hasSeveral() {
        return workspace.faces().size() > 1;
    }

    boolean isEdited() {
        return workspace.selectedEdit().filter(edit -> !edit.isNeutral()).isPresent();
    }
}
