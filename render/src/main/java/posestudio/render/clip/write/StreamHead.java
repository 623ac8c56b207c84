package posestudio.render.clip.write;

import static org.bytedeco.ffmpeg.global.avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.javacpp.BytePointer;

/**
 * What a decoder must know of a stream before its first frame.
 *
 * @param codec FFmpeg's number of the codec
 * @param tag the codec's name in the container, as a number; 0 for the usual one
 * @param width stored pixels across
 * @param height stored pixels down
 * @param format FFmpeg's pixel format
 * @param profile FFmpeg's number of the profile
 * @param level the codec's level
 * @param bits bits a sample that were put in
 * @param extra the codec's own head
 */
record StreamHead(
        int codec, int tag, int width, int height, int format, int profile, int level, int bits, byte[] extra) {
    /** That of a stream. */
    static StreamHead of(AVCodecParameters from) {
        byte[] extra = new byte[from.extradata_size()];
        if (extra.length > 0) {
            from.extradata().get(extra);
        }
        return new StreamHead(
                from.codec_id(),
                from.codec_tag(),
                from.width(),
                from.height(),
                from.format(),
                from.profile(),
                from.level(),
                from.bits_per_raw_sample(),
                extra);
    }

    /** Tells it to FFmpeg. */
    void into(AVCodecParameters to) {
        to.codec_type(AVMEDIA_TYPE_VIDEO).codec_id(codec).codec_tag(tag);
        to.width(width).height(height).format(format);
        to.profile(profile).level(level).bits_per_raw_sample(bits);
        if (extra.length > 0) {
            BytePointer copy = new BytePointer(av_mallocz(extra.length + AV_INPUT_BUFFER_PADDING_SIZE));
            copy.put(extra);
            to.extradata(copy).extradata_size(extra.length);
        }
    }

    /** Writes it into a segment. */
    void write(DataOutputStream out) throws IOException {
        for (int value : new int[] {codec, tag, width, height, format, profile, level, bits, extra.length}) {
            out.writeInt(value);
        }
        out.write(extra);
    }

    /** Reads what {@link #write} wrote. */
    static StreamHead read(DataInputStream in) throws IOException {
        int[] v = new int[9];
        for (int i = 0; i < v.length; i++) {
            v[i] = in.readInt();
        }
        return new StreamHead(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], in.readNBytes(v[8]));
    }
}
