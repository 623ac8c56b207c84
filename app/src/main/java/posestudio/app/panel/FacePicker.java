package posestudio.app.panel;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.workspace.OpenPicture;
import posestudio.app.workspace.Workspace;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceSearch;

/** A small picture of each face, to choose one by. */
final class FacePicker extends JPanel {
    private static final int SIZE = 44;
    /** Pixels of the thumbnail per pixel at scale 1, for dense screens. */
    private static final int DENSITY = 2;

    private final transient Workspace workspace;
    private final transient Messages messages;
    private final transient List<FaceButton> buttons = new ArrayList<>();
    private transient List<FaceAnalysis> faces = List.of();

    FacePicker(Workspace workspace, Messages messages) {
        super(new MigLayout("insets 0, gap 6, wrap 5"));
        this.workspace = workspace;
        this.messages = messages;
        setOpaque(false);
    }

    void refresh() {
        List<FaceAnalysis> now = workspace
                .rested()
                .flatMap(OpenPicture::search)
                .map(FaceSearch::faces)
                .orElse(List.of());
        if (now != faces) {
            faces = now;
            rebuild();
        }
        int selected = workspace.document().map(Document::selectedFace).orElse(0);
        if (selected < buttons.size()) {
            buttons.get(selected).setSelected(true);
        }
    }

    private void rebuild() {
        removeAll();
        buttons.clear();
        ButtonGroup group = new ButtonGroup();
        for (int i = 0; i < faces.size(); i++) {
            int face = i;
            Picture picture = workspace.rested().orElseThrow().picture();
            FaceButton button =
                    new FaceButton(Thumbnail.of(picture, faces.get(i).box(), SIZE * DENSITY));
            String name = messages.text("panel.face", i + 1);
            button.getAccessibleContext().setAccessibleName(name);
            button.setToolTipText(name);
            button.addActionListener(event -> workspace.document().orElseThrow().selectFace(face));
            group.add(button);
            buttons.add(button);
            add(button, "w " + SIZE + "!, h " + SIZE + "!");
        }
        revalidate();
        repaint();
    }

    private static final class FaceButton extends JToggleButton {
        private final transient BufferedImage image;

        FaceButton(BufferedImage image) {
            this.image = image;
            setPreferredSize(new Dimension(SIZE, SIZE));
            setBorderPainted(false);
            setContentAreaFilled(false);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            RoundRectangle2D edge = new RoundRectangle2D.Double(1, 1, getWidth() - 2, getHeight() - 2, 8, 8);
            java.awt.Shape before = g.getClip();
            g.clip(edge);
            g.drawImage(image, 1, 1, getWidth() - 2, getHeight() - 2, null);
            g.setClip(before);
            boolean lit = isSelected() || isFocusOwner() || getModel().isRollover();
            g.setStroke(new java.awt.BasicStroke(isSelected() ? 2.2f : 1.2f));
            g.setColor(isSelected() ? Theme.accent() : lit ? Theme.strong() : Theme.colour("track"));
            g.draw(edge);
            g.dispose();
        }
    }
}
