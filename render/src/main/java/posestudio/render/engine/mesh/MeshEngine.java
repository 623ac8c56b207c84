package posestudio.render.engine.mesh;

import posestudio.editor.image.Picture;
import posestudio.render.engine.PortraitEngine;
import posestudio.render.engine.PreparedPortrait;
import posestudio.render.engine.Relief;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.HeadTransform;

/**
 * The built-in engine: a portrait as a layered relief with no generative weights. Needs the picture, its landmarks and
 * its matte, and works at any resolution.
 */
public final class MeshEngine implements PortraitEngine {
    /** Short name of this engine. */
    public static final String ID = "mesh";

    private static final int CHIN = 152;

    private final int[] faceTriangles;

    /** An engine over the canonical mesh's triangles, three landmark indices each. */
    public MeshEngine(int[] faceTriangles) {
        this.faceTriangles = faceTriangles.clone();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PreparedPortrait prepare(Picture picture, FaceAnalysis face) {
        HeadTransform head = face.transform();
        HeadSquare square = HeadSquare.around(face.box(), head);
        HeadAxes axes = new HeadAxes(head);
        double chin = axes.up(face.landmarks().x(CHIN), face.landmarks().y(CHIN));
        FaceDepth faceDepth = new FaceDepth(face.landmarks(), faceTriangles, square);
        WorkImage image = new WorkImage(picture, square);
        AverageHead average = new AverageHead(head);
        PersonPrior person =
                new PersonPrior(face.matte(), average, axes, chin, face.box().width(), picture);
        HeadMatte matte = new HeadMatte(image, person, faceDepth, square);
        Silhouette silhouette = new Silhouette(average, matte, square);
        HeadShape shape = new HeadShape(head, faceDepth, silhouette, square, chin);
        NeckInfluence influence = new NeckInfluence(axes, matte, faceDepth, square, chin);
        HeadLayer layer = new HeadLayer(silhouette, axes, influence.weight(), matte, square, chin);
        BackgroundPlate plate =
                new BackgroundPlate(image, !picture.hasAlpha(), layer.hole(), matte.alpha(), layer.body());
        ForegroundColour foreground = new ForegroundColour(image, matte.alpha());
        LayerCells cells = new LayerCells(square, matte, layer);
        Relief relief = new Relief(
                square.x(),
                square.y(),
                square.side(),
                square.nodes(),
                positions(square, shape.depth()),
                cells.edge(),
                cells.solid(),
                WorkImage.SIZE,
                WorkImage.TONES,
                Maps.interleave(matte.slope(), matte.offset(), layer.membership(), layer.hole()),
                Maps.interleave(plate.tone(0), plate.tone(1), plate.tone(2), plate.tone(3)),
                Maps.interleave(plate.mirrorX(), plate.mirrorY(), plate.detail(), new float[plate.detail().length]),
                Maps.interleave(plate.blurred(0), plate.blurred(1), plate.blurred(2), plate.blurred(3)),
                Maps.interleave(foreground.channel(0), foreground.channel(1), foreground.channel(2)));
        FaceSurface surface =
                new FaceSurface(picture, head, face.landmarks(), faceTriangles, chin, square, faceDepth, shape.depth());
        return new PosablePortrait(relief, influence.weight(), face, surface);
    }

    private static float[] positions(HeadSquare square, float[] depth) {
        int n = square.nodes();
        float[] positions = new float[n * n * 3];
        for (int i = 0; i < n * n; i++) {
            positions[i * 3] = (float) square.nodeX(i % n);
            positions[i * 3 + 1] = (float) square.nodeY(i / n);
            positions[i * 3 + 2] = depth[i];
        }
        return positions;
    }
}
