package posestudio.render.export;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.Project;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Scene;
import posestudio.render.face.FaceBox;
import posestudio.render.view.ViewTransform;

/**
 * One picture that shows a face with every control but the head's angles at -100, -50, 50 and 100: two controls a row,
 * the source in the first one.
 */
public final class ExpressionSheet {
    private static final double[] VALUES = {-100, -50, 50, 100};
    private static final int CELL = 240;
    /** How much of the picture a cell shows, times the larger side of the face. */
    private static final double AROUND = 1.25;

    private final DrawingDevice device;
    private final String sourceWord;
    private final Function<ParameterSpec, String> controlWord;

    /**
     * @param sourceWord written under the source
     * @param controlWord a control's name
     */
    public ExpressionSheet(DrawingDevice device, String sourceWord, Function<ParameterSpec, String> controlWord) {
        this.device = device;
        this.sourceWord = sourceWord;
        this.controlWord = controlWord;
    }

    /**
     * Draws the sheet of one face; the other faces stay as they are.
     *
     * @param source the picture with its faces; its edits are not looked at
     * @param project the same picture's project
     * @param face which face
     * @return an opaque sRGB picture
     * @throws Problem of kind ENGINE when drawing fails, of kind CANCELLED when asked to stop
     */
    public BufferedImage draw(Scene source, Project project, int face, Progress progress) throws Problem {
        List<CellGrid.Cell> cells = new ArrayList<>();
        cells.add(new CellGrid.Cell(0, 0, sourceWord, FaceEdit.NEUTRAL));
        int strip = 1;
        for (ParameterSpec spec : Parameters.ALL) {
            if (!Parameters.ANGLES.contains(spec)) {
                for (int i = 0; i < VALUES.length; i++) {
                    String label = controlWord.apply(spec) + " " + spec.format(VALUES[i]);
                    int column = strip % 2 * VALUES.length + i;
                    cells.add(new CellGrid.Cell(column, strip / 2, label, FaceEdit.NEUTRAL.with(spec, VALUES[i])));
                }
                strip++;
            }
        }
        FaceBox box = source.faces().get(face).box();
        double scale = CELL / (AROUND * Math.max(box.width(), box.height()));
        ViewTransform view =
                new ViewTransform(scale, CELL / 2.0 - box.centreX() * scale, CELL / 2.0 - box.centreY() * scale);
        return new CellGrid(device, CELL, CELL, 2 * VALUES.length, (strip + 1) / 2)
                .draw(source, project, face, cells, view, progress);
    }
}
