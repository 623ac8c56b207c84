package posestudio.editor.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.NodeList;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/**
 * Writes JPEG with the JDK's writer, which is given bare samples, so that it converts nothing; EXIF and colour profile
 * are put into the stream byte for byte. Alpha is laid on white, 16 bits are rounded to 8. From quality 90 on colours
 * keep their full resolution (4:4:4), below they have half of it (4:2:0).
 */
final class JpegEncoder {
    /** What libjpeg allows on a side. */
    static final int MAX_SIDE = 65500;

    private static final int FULL_CHROMA_QUALITY = 90;
    private static final int START_LENGTH = 20;
    private static final int EXIF = 0xe1;
    private static final int ICC = 0xe2;
    /** A segment's length has 16 bits and counts itself. */
    private static final int MAX_SEGMENT = 0xffff - 2;

    private static final String METADATA_FORMAT = "javax_imageio_jpeg_image_1.0";

    private JpegEncoder() {}

    static void write(Picture picture, PictureMetadata metadata, int quality, FileChannel out, Progress progress)
            throws IOException, Problem {
        ImageWriter writer = writer();
        try (JpegStream stream = new JpegStream(out, START_LENGTH, segments(metadata))) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / 100f);
            BufferedImage image = image(picture);
            IIOMetadata layout = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
            if (quality >= FULL_CHROMA_QUALITY && image.getRaster().getNumBands() == 3) {
                layout = withFullChroma(layout);
            }
            WriteListener listener = new WriteListener(progress);
            writer.addIIOWriteProgressListener(listener);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, layout), param);
        } finally {
            writer.dispose();
        }
        progress.checkCancelled();
    }

    private static ImageWriter writer() throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
                return writer;
            }
        }
        throw new IOException("this Java has no JPEG writer");
    }

    private static IIOMetadata withFullChroma(IIOMetadata metadata) throws IOException {
        IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(METADATA_FORMAT);
        NodeList components = tree.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            IIOMetadataNode component = (IIOMetadataNode) components.item(i);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(METADATA_FORMAT, tree);
        return metadata;
    }

    /** The samples as an image that claims to be sRGB, whatever they are: so the writer leaves them alone. */
    private static BufferedImage image(Picture picture) {
        boolean grey = picture.bands() <= 2;
        int bands = grey ? 1 : 3;
        byte[] samples = picture.bits() == 8 && !picture.hasAlpha() ? picture.samples8() : flattened(picture, bands);
        int[] offsets = grey ? new int[] {0} : new int[] {0, 1, 2};
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length),
                picture.width(),
                picture.height(),
                picture.width() * bands,
                bands,
                offsets,
                null);
        ColorSpace space = ColorSpace.getInstance(grey ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        ComponentColorModel model =
                new ComponentColorModel(space, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }

    private static byte[] flattened(Picture picture, int colours) {
        int bands = picture.bands();
        int max = picture.maxSample();
        byte[] flat = new byte[picture.width() * picture.height() * colours];
        int at = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                long alpha = picture.hasAlpha() ? picture.sample(x, y, bands - 1) : max;
                for (int band = 0; band < colours; band++) {
                    long onWhite = picture.sample(x, y, band) * alpha + max * (max - alpha);
                    flat[at++] = (byte) ((onWhite * 255 + (long) max * max / 2) / ((long) max * max));
                }
            }
        }
        return flat;
    }

    private static byte[] segments(PictureMetadata metadata) {
        ByteArrayOutputStream segments = new ByteArrayOutputStream();
        byte[] exifName = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        metadata.exif()
                .filter(exif -> exif.length <= MAX_SEGMENT - exifName.length)
                .ifPresent(exif -> segment(segments, EXIF, exifName, exif));
        byte[] profile = metadata.iccProfile().orElse(new byte[0]);
        int room = MAX_SEGMENT - 14;
        int parts = (profile.length + room - 1) / room;
        for (int part = 0; part < parts; part++) {
            // ICC.1:2010, annex B.4: name, number of this part from 1, how many there are.
            byte[] name = "ICC_PROFILE\0--".getBytes(StandardCharsets.US_ASCII);
            name[12] = (byte) (part + 1);
            name[13] = (byte) parts;
            int from = part * room;
            segment(segments, ICC, name, Arrays.copyOfRange(profile, from, Math.min(profile.length, from + room)));
        }
        return segments.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] name, byte[] content) {
        ByteBuffer head = ByteBuffer.allocate(4);
        head.put((byte) 0xff).put((byte) marker).putShort((short) (name.length + content.length + 2));
        out.writeBytes(head.array());
        out.writeBytes(name);
        out.writeBytes(content);
    }
}
