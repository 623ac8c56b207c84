package posestudio.app.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posestudio.app.settings.ExportChoices;
import posestudio.app.testing.Faces;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureFormat;
import posestudio.editor.image.PictureMetadata;
import posestudio.editor.project.SourceReference;

class ExportFormTest {
    private static final Path HOME = Path.of("home").toAbsolutePath();
    private static final Path PHOTOS = Path.of("photos").toAbsolutePath();
    private static final SourceReference FILE =
            new SourceReference(Optional.of(PHOTOS.resolve("ada.v2.jpg")), "ada.v2.jpg", 4000, 3000);

    private static ExportForm form() {
        return ExportForm.propose(ExportChoices.DEFAULT, FILE, HOME);
    }

    @Test
    void theProposalLiesBesideTheSourceUnderAnotherName() {
        assertEquals(PHOTOS.resolve("ada.v2-posed.jpg"), form().target());
    }

    @Test
    void aPastedPictureGoesHome() {
        SourceReference pasted = new SourceReference(Optional.empty(), "Pasted picture", 10, 10);
        ExportForm form = ExportForm.propose(ExportChoices.DEFAULT, pasted, HOME);
        assertEquals(HOME.resolve("Pasted picture-posed.jpg"), form.target());
    }

    @Test
    void theNextExportGoesWhereTheLastWent() {
        ExportForm moved = form().with(HOME.resolve("x.png"));
        ExportForm next = ExportForm.propose(moved.remembered(), FILE, PHOTOS);
        assertEquals(HOME.resolve("ada.v2-posed.png"), next.target());
        assertEquals(PictureFormat.PNG, next.choices().format());
    }

    @Test
    void theEndingFollowsTheFormat() {
        assertEquals(
                PHOTOS.resolve("ada.v2-posed.tif"),
                form().with(PictureFormat.TIFF).target());
        assertEquals(
                PHOTOS.resolve("ada.v2-posed.jpg"),
                form().with(PictureFormat.JPEG).target());
        ExportForm odd = form().with(PHOTOS.resolve("a.jpeg"));
        assertEquals(PHOTOS.resolve("a.jpeg"), odd.with(PictureFormat.JPEG).target(), "another ending of the same");
    }

    @Test
    void theFormatFollowsATypedEnding() {
        ExportForm typed = form().with(PHOTOS.resolve("other.TIFF"));
        assertEquals(PictureFormat.TIFF, typed.plan().options().format());
        assertEquals(
                PHOTOS.resolve("other.jpg"),
                form().with(PHOTOS.resolve("other")).target());
        assertEquals(
                PHOTOS.resolve("a.b.jpg"), form().with(PHOTOS.resolve("a.b")).target());
    }

    @Test
    void onlySmallerSizesCount() {
        Picture picture = Faces.picture(400, 300);
        assertArrayEquals(new int[] {400, 300}, form().size(picture));
        ExportChoices d = ExportChoices.DEFAULT;
        ExportChoices small = new ExportChoices(d.format(), d.quality(), 200, true, d.folder());
        assertArrayEquals(new int[] {200, 150}, new ExportForm(small, HOME).size(picture));
        ExportChoices large = new ExportChoices(d.format(), d.quality(), 999, true, d.folder());
        assertArrayEquals(new int[] {400, 300}, new ExportForm(large, HOME).size(picture));
    }

    @Test
    void whatJpegLosesIsSaid() {
        Picture deep = Picture.of16(1, 1, 3, new short[3], PictureMetadata.NONE);
        Picture clear = Picture.of8(1, 1, 4, new byte[4], PictureMetadata.NONE);
        Picture both = Picture.of16(1, 1, 2, new short[2], PictureMetadata.NONE);
        assertEquals(Optional.of("export.loss.bits"), form().loss(deep));
        assertEquals(Optional.of("export.loss.alpha"), form().loss(clear));
        assertEquals(Optional.of("export.loss.both"), form().loss(both));
        assertEquals(Optional.empty(), form().with(PictureFormat.PNG).loss(both));
        assertEquals(Optional.empty(), form().loss(Faces.picture(1, 1)));
    }

    @Test
    void nothingIsReplacedUnasked() {
        assertEquals(false, form().plan().options().overwrite());
        assertEquals(true, form().plan().replacing().options().overwrite());
    }
}
