package posestudio.render.clip.track;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import posestudio.render.face.HeadTransform;

/** Some frames one after the other as bytes: a table of rows, and beside it the bytes that rows point to. */
final class RowsCodec {
    private static final int CUT = 1;
    private static final int SAME = 2;

    private RowsCodec() {}

    /** The table of some frames. */
    static byte[] table(List<FrameRows> frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(frames.size());
            for (FrameRows frame : frames) {
                out.writeByte((frame.cut() ? CUT : 0) | (frame.same() ? SAME : 0));
                if (!frame.same()) {
                    out.writeInt(frame.faces().size());
                    for (Map.Entry<Integer, FaceRow> face : frame.faces().entrySet()) {
                        out.writeInt(face.getKey());
                        write(out, face.getValue());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, FaceRow row) throws IOException {
        HeadTransform head = row.transform();
        for (double r : head.rotation()) {
            out.writeDouble(r);
        }
        out.writeDouble(head.scale());
        out.writeDouble(head.tx());
        out.writeDouble(head.ty());
        out.writeDouble(head.tz());
        out.writeFloat(row.score());
        out.writeFloat(row.presence());
        out.writeFloat(row.sharpness());
        out.writeInt(row.points().length());
        out.writeInt(row.matte().length());
    }

    /** What the rows of some frames point to, in the order in which {@link #read} expects it. */
    static List<Blob> blobs(List<FrameRows> frames) {
        List<Blob> blobs = new ArrayList<>();
        for (FrameRows frame : frames) {
            if (!frame.same()) {
                for (FaceRow row : frame.faces().values()) {
                    blobs.add(row.points());
                    blobs.add(row.matte());
                }
            }
        }
        return blobs;
    }

    /**
     * The frames of a table.
     *
     * @param before the last frame before the table, null for the first
     * @param blobsAt where in the file the first of their bytes lie
     * @throws IOException when the table makes no sense
     */
    static List<FrameRows> read(byte[] table, FrameRows before, long blobsAt) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(table));
        List<FrameRows> frames = new ArrayList<>();
        FrameRows last = before;
        long at = blobsAt;
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            int flags = in.readByte();
            Map<Integer, FaceRow> faces = new LinkedHashMap<>();
            if ((flags & SAME) != 0 && last != null) {
                faces = last.faces();
            } else {
                int persons = in.readInt();
                for (int k = 0; k < persons; k++) {
                    int person = in.readInt();
                    FaceRow row = row(in, at);
                    at += row.points().length() + row.matte().length();
                    faces.put(person, row);
                }
            }
            last = new FrameRows((flags & CUT) != 0, (flags & SAME) != 0, faces);
            frames.add(last);
        }
        return frames;
    }

    private static FaceRow row(DataInputStream in, long at) throws IOException {
        double[] rotation = new double[9];
        for (int i = 0; i < rotation.length; i++) {
            rotation[i] = in.readDouble();
        }
        HeadTransform head =
                new HeadTransform(rotation, in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        float score = in.readFloat();
        float presence = in.readFloat();
        float sharpness = in.readFloat();
        int points = in.readInt();
        int matte = in.readInt();
        return new FaceRow(head, score, presence, sharpness, new Blob(at, points), new Blob(at + points, matte));
    }
}
