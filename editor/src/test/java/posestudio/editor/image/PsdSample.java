package posestudio.editor.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A Photoshop document with no layers, laid out by hand: its composite, one band after the other, unpacked. */
final class PsdSample {
    private PsdSample() {}

    /**
     * The document of a picture, with its profile.
     *
     * @param mode 1 grey, 3 RGB, 9 Lab
     */
    static byte[] file(Picture picture, int mode) {
        int bytes = picture.bits() / 8;
        int samples = picture.width() * picture.height() * picture.bands();
        byte[] resources =
                picture.metadata().iccProfile().map(PsdSample::profileResource).orElse(new byte[0]);
        ByteBuffer b = ByteBuffer.allocate(26 + 4 + 4 + resources.length + 4 + 2 + samples * bytes);
        b.put("8BPS".getBytes(StandardCharsets.US_ASCII)).putShort((short) 1).position(12);
        b.putShort((short) picture.bands()).putInt(picture.height()).putInt(picture.width());
        b.putShort((short) picture.bits()).putShort((short) mode);
        b.putInt(0).putInt(resources.length).put(resources).putInt(0).putShort((short) 0);
        for (int band = 0; band < picture.bands(); band++) {
            for (int i = 0; i < picture.width() * picture.height(); i++) {
                int sample = picture.sample(i % picture.width(), i / picture.width(), band);
                if (bytes == 1) {
                    b.put((byte) sample);
                } else {
                    b.putShort((short) sample);
                }
            }
        }
        return b.array();
    }

    private static byte[] profileResource(byte[] profile) {
        ByteBuffer b = ByteBuffer.allocate(12 + profile.length + (profile.length & 1));
        b.put("8BIM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 1039).putShort((short) 0);
        return b.putInt(profile.length).put(profile).array();
    }
}
