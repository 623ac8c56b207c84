package posestudio.models.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives an operator of a model's main graph another name. Weights are copied from file to file without passing through
 * Java's memory.
 */
public final class OperatorRenaming {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int OP_TYPE = 4;
    private static final int LONGEST_NAME = 1 << 10;

    private OperatorRenaming() {}

    /** A stretch of the file that is replaced by other bytes. */
    private record Edit(long start, long end, byte[] bytes) {
        long growth() {
            return bytes.length - (end - start);
        }
    }

    /**
     * Writes a copy in which every node of one operator is of another.
     *
     * @param copy does not exist yet
     * @return how many nodes there were
     * @throws MalformedOnnx when it is no whole ONNX model
     * @throws IOException when one file cannot be read or the other not be written
     */
    public static int rename(Path model, Path copy, String from, String to) throws IOException, MalformedOnnx {
        try (FileChannel source = FileChannel.open(model, StandardOpenOption.READ);
                FileChannel target = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            List<Edit> edits = new ArrayList<>();
            int nodes = 0;
            for (WireReader fields = new WireReader(new ChannelBytes(source)); fields.next(); ) {
                if (fields.field() == GRAPH) {
                    List<Edit> inside = nodes(fields.message(), from, to);
                    nodes += inside.size() / 2;
                    edits.add(length(fields, growth(inside)));
                    edits.addAll(inside);
                }
            }
            write(source, target, edits);
            return nodes;
        }
    }

    /** Two edits for each node: its length and its operator. */
    private static List<Edit> nodes(WireReader graph, String from, String to) throws IOException, MalformedOnnx {
        List<Edit> edits = new ArrayList<>();
        while (graph.next()) {
            if (graph.field() == NODE) {
                for (WireReader node = graph.message(); node.next(); ) {
                    if (node.field() == OP_TYPE && node.text(LONGEST_NAME).equals(from)) {
                        byte[] name = to.getBytes(StandardCharsets.UTF_8);
                        Edit operator = new Edit(node.start(), node.end(), field(OP_TYPE, name.length, name));
                        edits.add(length(graph, operator.growth()));
                        edits.add(operator);
                    }
                }
            }
        }
        return edits;
    }

    private static long growth(List<Edit> edits) {
        return edits.stream().mapToLong(Edit::growth).sum();
    }

    /** The tag of a field with the length that its content is going to have. */
    private static Edit length(WireReader field, long growth) {
        long length = field.end() - field.valueStart() + growth;
        return new Edit(field.start(), field.valueStart(), field(field.field(), length, new byte[0]));
    }

    private static byte[] field(int number, long length, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        varint(bytes, (long) number << 3 | 2);
        varint(bytes, length);
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    private static void varint(ByteArrayOutputStream bytes, long value) {
        long rest = value;
        for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
            bytes.write((int) rest & 0x7f | 0x80);
        }
        bytes.write((int) rest);
    }

    private static void write(FileChannel source, FileChannel target, List<Edit> edits) throws IOException {
        long position = 0;
        for (Edit edit : edits) {
            copy(source, target, position, edit.start());
            for (ByteBuffer bytes = ByteBuffer.wrap(edit.bytes()); bytes.hasRemaining(); ) {
                target.write(bytes);
            }
            position = edit.end();
        }
        copy(source, target, position, source.size());
    }

    private static void copy(FileChannel source, FileChannel target, long start, long end) throws IOException {
        for (long position = start; position < end; ) {
            long copied = source.transferTo(position, end - position, target);
            if (copied <= 0) {
                throw new IOException("the file became shorter while it was read");
            }
            position += copied;
        }
    }
}
