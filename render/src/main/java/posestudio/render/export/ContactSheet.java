package posestudio.render.export;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import posestudio.editor.change.SetPose;
import posestudio.editor.change.SetPose.Reason;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.Project;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceBox;
import posestudio.render.view.ViewTransform;

/**
 * One picture that shows what can be done with one face: on the left the source, the frontalised face and all three
 * angles together; beside them one row for each control, from its lowest to its highest value. Every cell shows head
 * and shoulders.
 */
public final class ContactSheet {
    /** The words written into the cells. */
    public record Words(String source, String frontalised, Function<ParameterSpec, String> control) {}

    private static final int STEPS = 6;
    private static final int CELL_WIDTH = 260;
    private static final int CELL_HEIGHT = 312;
    private static final HeadPose ALL_THREE = new HeadPose(12, 18, -8);
    /** From twice its size on, a view shows single pixels as squares. */
    private static final double MAX_SCALE = 1.99;

    private final DrawingDevice device;
    private final Words words;

    /** Sheets drawn by {@code device}. */
    public ContactSheet(DrawingDevice device, Words words) {
        this.device = device;
        this.words = words;
    }

    /**
     * Draws the sheet of one face; the other faces stay as they are.
     *
     * @param source the picture with its faces; its edits are not looked at
     * @param project the same picture's project
     * @param face which face is turned
     * @return an opaque sRGB picture
     * @throws Problem of kind ENGINE when drawing fails, of kind CANCELLED when asked to stop
     */
    public BufferedImage draw(Scene source, Project project, int face, Progress progress) throws Problem {
        FaceAnalysis analysis = source.faces().get(face);
        return new CellGrid(device, CELL_WIDTH, CELL_HEIGHT, 2 + STEPS, Parameters.ANGLES.size())
                .draw(
                        source,
                        project,
                        face,
                        cells(project, face, analysis.pose()),
                        headAndShoulders(source, analysis.box()),
                        progress);
    }

    private List<CellGrid.Cell> cells(Project project, int face, HeadPose own) {
        List<CellGrid.Cell> cells = new ArrayList<>();
        FaceEdit frontal = edit(project, face, own.negated(), Reason.FRONTALISE);
        FaceEdit allThree = edit(project, face, ALL_THREE, Reason.TURN);
        cells.add(new CellGrid.Cell(0, 0, words.source(), FaceEdit.NEUTRAL));
        cells.add(new CellGrid.Cell(0, 1, words.frontalised(), frontal));
        cells.add(new CellGrid.Cell(0, 2, values(allThree), allThree));
        for (int row = 0; row < Parameters.ANGLES.size(); row++) {
            ParameterSpec spec = Parameters.ANGLES.get(row);
            for (int step = 0; step <= STEPS; step++) {
                double value = spec.hardMin() + (spec.hardMax() - spec.hardMin()) * step / STEPS;
                String label = words.control().apply(spec) + " " + spec.format(value);
                cells.add(new CellGrid.Cell(1 + step, row, label, FaceEdit.NEUTRAL.with(spec, value)));
            }
        }
        return cells;
    }

    private static FaceEdit edit(Project project, int face, HeadPose pose, Reason reason) {
        return new SetPose(face, pose, reason)
                .apply(project.with(face, FaceEdit.NEUTRAL))
                .edit(face);
    }

    private static String values(FaceEdit edit) {
        return String.join(
                " / ",
                Parameters.ANGLES.stream()
                        .map(spec -> spec.format(edit.value(spec)))
                        .toList());
    }

    /** The face with its hair and shoulders, moved inside the picture as far as there is enough of it. */
    private static ViewTransform headAndShoulders(Scene source, FaceBox box) {
        double size = Math.max(box.width(), box.height());
        double scale = Math.min(MAX_SCALE, CELL_HEIGHT / (2.6 * size));
        double width = CELL_WIDTH / scale;
        double height = CELL_HEIGHT / scale;
        double x = inside(box.centreX(), width, source.picture().width());
        double y = inside(box.centreY() + 0.15 * size, height, source.picture().height());
        return ViewTransform.centred(scale, x, y, CELL_WIDTH, CELL_HEIGHT);
    }

    private static double inside(double centre, double shown, int whole) {
        return shown >= whole ? whole / 2.0 : Math.max(shown / 2, Math.min(whole - shown / 2, centre));
    }
}
