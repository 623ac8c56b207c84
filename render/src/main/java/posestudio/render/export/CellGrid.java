package posestudio.render.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.Project;
import posestudio.render.draw.Compare;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Quality;
import posestudio.render.draw.Scene;
import posestudio.render.draw.ViewRequest;
import posestudio.render.view.ViewTransform;

/** Labelled cells in columns and rows, each showing the same part of a picture with another edit of one face. */
final class CellGrid {
    /** One cell. */
    record Cell(int column, int row, String label, FaceEdit edit) {}

    private static final int LABEL_HEIGHT = 24;
    private static final int GAP = 6;
    private static final int BACKGROUND = 0x202226;

    private final DrawingDevice device;
    private final int cellWidth;
    private final int cellHeight;
    private final int columns;
    private final int rows;

    CellGrid(DrawingDevice device, int cellWidth, int cellHeight, int columns, int rows) {
        this.device = device;
        this.cellWidth = cellWidth;
        this.cellHeight = cellHeight;
        this.columns = columns;
        this.rows = rows;
    }

    /** Draws all cells; the other faces stay as they are. */
    BufferedImage draw(Scene source, Project project, int face, List<Cell> cells, ViewTransform view, Progress progress)
            throws Problem {
        BufferedImage sheet = new BufferedImage(
                GAP + columns * (cellWidth + GAP),
                GAP + rows * (cellHeight + LABEL_HEIGHT + GAP),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        try {
            graphics.setColor(new Color(BACKGROUND));
            graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
            CellLabel label = new CellLabel(graphics);
            for (int i = 0; i < cells.size(); i++) {
                progress.checkCancelled();
                progress.report("progress.sheet", (double) i / cells.size());
                Cell cell = cells.get(i);
                int x = GAP + cell.column() * (cellWidth + GAP);
                int y = GAP + cell.row() * (cellHeight + LABEL_HEIGHT + GAP);
                List<FaceEdit> edits = project.with(face, cell.edit()).edits();
                graphics.drawImage(draw(source.withEdits(edits), view), x, y, null);
                label.draw(cell.label(), x, y + cellHeight, cellWidth, LABEL_HEIGHT);
            }
        } finally {
            graphics.dispose();
        }
        return sheet;
    }

    private BufferedImage draw(Scene scene, ViewTransform view) throws Problem {
        BufferedImage image = new BufferedImage(cellWidth, cellHeight, BufferedImage.TYPE_INT_RGB);
        device.drawView(
                new ViewRequest(scene, view, cellWidth, cellHeight, Compare.OFF, 0, Quality.FINAL, BACKGROUND), image);
        return image;
    }
}
