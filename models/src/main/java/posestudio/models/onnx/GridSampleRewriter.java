package posestudio.models.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import posestudio.models.onnx.MalformedOnnx.Fault;

/**
 * Replaces nodes that sample volumes (GridSample with five axes), which ONNX Runtime runs on processors but not on
 * NVIDIA cards below opset 20, by plain operators that every card can, at the same place and with the same output. The
 * file is streamed; all else in it stays byte for byte what it was. Also gives the operator its name back in models that
 * were renamed for a plugin of TensorRT.
 */
public final class GridSampleRewriter {
    /** How nodes are replaced. */
    public enum Form {
        /** Nodes stay; one that was renamed for TensorRT gets its own name back. For processors. */
        STOCK,
        /** Products of matrices where the grid is one of shifts by keypoints, gathering voxels elsewhere. */
        SEPARABLE,
        /** Gathering voxels everywhere: slower, but right for every grid. */
        GATHER
    }

    /** Where the bytes from one place in the file to another are replaced by others. */
    private record Edit(long start, long end, byte[] replacement) {}

    /** ModelProto: graph 7. */
    private static final int GRAPH = 7;

    private static final int LONGEST_NODE = 1 << 16;

    private final Path source;
    private final Form form;
    private final List<Edit> edits = new ArrayList<>();
    private final List<String> separable = new ArrayList<>();
    private final List<String> gathered = new ArrayList<>();
    private final List<String> renamed = new ArrayList<>();
    private byte[] constants = new byte[0];
    private long graphStart = -1;
    private long graphContent;
    private long graphEnd;

    private GridSampleRewriter(Path source, Form form) {
        this.source = source;
        this.form = form;
    }

    /**
     * Looks through a model and decides what is to be replaced, without writing anything.
     *
     * @throws MalformedOnnx when the file is no whole ONNX model
     * @throws RewriteRefused when a node samples in a way that has no replacement
     * @throws IOException when it cannot be read
     */
    public static GridSampleRewriter plan(Path model, Form form) throws IOException, MalformedOnnx, RewriteRefused {
        GridSampleRewriter rewriter = new GridSampleRewriter(model, form);
        try (SeekableByteChannel channel = Files.newByteChannel(model)) {
            ChannelBytes bytes = new ChannelBytes(channel);
            FileKind.requireNoOther(bytes);
            for (WireReader fields = new WireReader(bytes); fields.next(); ) {
                if (fields.field() == GRAPH) {
                    rewriter.graph(fields, bytes);
                }
            }
        }
        if (rewriter.graphStart < 0) {
            throw new MalformedOnnx(Fault.NOT_ONNX, "it has no graph");
        }
        return rewriter;
    }

    private void graph(WireReader field, ChannelBytes bytes) throws IOException, MalformedOnnx, RewriteRefused {
        if (graphStart >= 0) {
            throw new MalformedOnnx(Fault.NOT_ONNX, "it has two graphs");
        }
        graphStart = field.start();
        graphContent = field.valueStart();
        graphEnd = field.end();
        GraphIndex graph = new GraphIndex(field.message());
        MotionGrid motions = new MotionGrid(graph);
        Replacement all = new Replacement(graph.freshPrefix());
        int before = 0;
        for (GraphIndex.Node node : graph.nodes()) {
            if (!GridSampleNode.isOne(node)) {
                continue;
            }
            WireReader content = WireReader.of(bytes, node.content(), node.end());
            if (form == Form.STOCK) {
                rename(node, content, bytes);
                continue;
            }
            Optional<GridSampleNode> sample = GridSampleNode.of(node, graph, content);
            if (sample.isEmpty()) {
                continue;
            }
            if (form == Form.SEPARABLE && motions.isShifted(sample.get().grid())) {
                SeparableWarp.write(sample.get(), all);
                separable.add(node.title());
            } else {
                CornerGather.write(sample.get(), all);
                gathered.add(node.title());
            }
            byte[] written = all.nodes();
            edits.add(new Edit(node.start(), node.end(), Arrays.copyOfRange(written, before, written.length)));
            before = written.length;
        }
        constants = all.constants();
    }

    /** NodeProto: op_type 4. */
    private void rename(GraphIndex.Node node, WireReader content, ChannelBytes bytes)
            throws IOException, MalformedOnnx {
        if (!node.operator().equals(GridSampleNode.PLUGIN)) {
            return;
        }
        if (node.end() - node.content() > LONGEST_NODE) {
            throw new MalformedOnnx(Fault.NOT_ONNX, "the node %s is too long".formatted(node.title()));
        }
        ProtoWriter same = new ProtoWriter();
        while (content.next()) {
            if (content.field() == 4) {
                same.text(4, GridSampleNode.STOCK);
            } else {
                same.raw(bytes.copy(content.start(), (int) (content.end() - content.start())));
            }
        }
        edits.add(new Edit(
                node.start(),
                node.end(),
                new ProtoWriter().content(1, same.bytes()).bytes()));
        renamed.add(node.title());
    }

    /** Whether anything is to be replaced; the model can be used as it is otherwise. */
    public boolean changesAnything() {
        return !edits.isEmpty();
    }

    /** Nodes that become products of matrices. */
    public List<String> separable() {
        return List.copyOf(separable);
    }

    /** Nodes that become gathered voxels. */
    public List<String> gathered() {
        return List.copyOf(gathered);
    }

    /** Nodes that get the operator's own name back. */
    public List<String> renamed() {
        return List.copyOf(renamed);
    }

    /**
     * Writes the model with its replacements. The target appears at once and whole, or not at all.
     *
     * @throws IOException when the model has changed since, or the target cannot be written
     */
    public void write(Path target) throws IOException {
        Path partial = Files.createTempFile(
                target.toAbsolutePath().getParent(), target.getFileName().toString(), ".part");
        try {
            try (FileChannel from = FileChannel.open(source);
                    FileChannel to = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                copy(from, to);
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private void copy(FileChannel from, FileChannel to) throws IOException {
        long length = graphEnd - graphContent + constants.length;
        for (Edit edit : edits) {
            length += edit.replacement.length - (edit.end - edit.start);
        }
        copy(from, to, 0, graphStart);
        put(to, new ProtoWriter().head(GRAPH, length).bytes());
        long position = graphContent;
        for (Edit edit : edits) {
            copy(from, to, position, edit.start);
            put(to, edit.replacement);
            position = edit.end;
        }
        copy(from, to, position, graphEnd);
        put(to, constants);
        copy(from, to, graphEnd, from.size());
    }

    private static void copy(FileChannel from, FileChannel to, long start, long end) throws IOException {
        long position = start;
        while (position < end) {
            long count = from.transferTo(position, end - position, to);
            if (count <= 0) {
                throw new IOException("the model became shorter while it was copied");
            }
            position += count;
        }
    }

    private static void put(FileChannel to, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            to.write(buffer);
        }
    }
}
