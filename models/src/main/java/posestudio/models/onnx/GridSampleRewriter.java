package posestudio.models.onnx;

import java.io.IOException;
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
import java.util.UUID;
import posestudio.models.onnx.MalformedOnnx.Fault;

/**
 * Replaces nodes that sample volumes (GridSample with five axes), which ONNX Runtime runs on processors but not on
 * NVIDIA cards below opset 20, by plain operators that every card can, at the same place and with the same output. The
 * file is streamed; all else in it stays byte for byte what it was. Nodes that were renamed for a plugin of TensorRT are
 * replaced as well.
 */
public final class GridSampleRewriter {
    /** How nodes are replaced. */
    public enum Form {
        /** Products of matrices where the grid is one of shifts by keypoints, gathering voxels elsewhere. */
        SEPARABLE,
        /** Gathering voxels everywhere: slower, but right for every grid. */
        GATHER
    }

    /** ModelProto: graph 7. */
    private static final int GRAPH = 7;

    private final Path source;
    private final Form form;
    private final FileEdits edits = new FileEdits();
    private final List<String> separable = new ArrayList<>();
    private final List<String> gathered = new ArrayList<>();
    private boolean graph;
    private boolean half;

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
        if (!rewriter.graph) {
            throw new MalformedOnnx(Fault.NOT_ONNX, "it has no graph");
        }
        return rewriter;
    }

    private void graph(WireReader field, ChannelBytes bytes) throws IOException, MalformedOnnx, RewriteRefused {
        if (graph) {
            throw new MalformedOnnx(Fault.NOT_ONNX, "it has two graphs");
        }
        graph = true;
        GraphIndex index = new GraphIndex(field.message());
        MotionGrid motions = new MotionGrid(index);
        Replacement all = new Replacement(index.freshPrefix());
        FileEdits inGraph = new FileEdits();
        int before = 0;
        for (GraphIndex.Node node : index.nodes()) {
            if (!GridSampleNode.isOne(node)) {
                continue;
            }
            WireReader content = WireReader.of(bytes, node.content(), node.end());
            Optional<GridSampleNode> sample = GridSampleNode.of(node, index, content);
            if (sample.isPresent()) {
                replace(sample.get(), motions, all);
                byte[] written = all.nodes();
                inGraph.replace(node.start(), node.end(), Arrays.copyOfRange(written, before, written.length));
                before = written.length;
            }
        }
        if (inGraph.count() > 0) {
            inGraph.replace(field.end(), field.end(), all.constants());
            inGraph.putIn(field, edits);
        }
    }

    private void replace(GridSampleNode sample, MotionGrid motions, Replacement all) {
        half |= sample.half();
        if (form == Form.SEPARABLE && motions.isShifted(sample.grid())) {
            SeparableWarp.write(sample, all);
            separable.add(sample.node().title());
        } else {
            CornerGather.write(sample, all);
            gathered.add(sample.node().title());
        }
    }

    /** Whether anything is to be replaced; the model can be used as it is otherwise. */
    public boolean changesAnything() {
        return edits.count() > 0;
    }

    /** Nodes that become products of matrices. */
    public List<String> separable() {
        return List.copyOf(separable);
    }

    /** Nodes that become gathered voxels. */
    public List<String> gathered() {
        return List.copyOf(gathered);
    }

    /** Whether a node samples numbers of half precision. */
    public boolean half() {
        return half;
    }

    /**
     * Writes the model with its replacements. The target appears at once and whole, or not at all.
     *
     * @throws IOException when the model has changed since, or the target cannot be written
     */
    public void write(Path target) throws IOException {
        Path partial = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel from = FileChannel.open(source);
                    FileChannel to =
                            FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                edits.write(from, to);
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
