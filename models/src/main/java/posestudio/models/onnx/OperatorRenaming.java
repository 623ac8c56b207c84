package posestudio.models.onnx;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Gives an operator of a model's main graph another name. Weights are copied from file to file without passing through
 * Java's memory.
 */
public final class OperatorRenaming {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int OP_TYPE = 4;
    private static final int LONGEST_NAME = 1 << 10;

    private final String from;
    private final String to;
    private int nodes;

    private OperatorRenaming(String from, String to) {
        this.from = from;
        this.to = to;
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
        OperatorRenaming renaming = new OperatorRenaming(from, to);
        try (FileChannel source = FileChannel.open(model, StandardOpenOption.READ);
                FileChannel target = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            FileEdits edits = new FileEdits();
            for (WireReader fields = new WireReader(new ChannelBytes(source)); fields.next(); ) {
                if (fields.field() == GRAPH) {
                    renaming.inGraph(fields.message()).putIn(fields, edits);
                }
            }
            edits.write(source, target);
        }
        return renaming.nodes;
    }

    private FileEdits inGraph(WireReader graph) throws IOException, MalformedOnnx {
        FileEdits edits = new FileEdits();
        while (graph.next()) {
            if (graph.field() == NODE) {
                for (WireReader node = graph.message(); node.next(); ) {
                    if (node.field() == OP_TYPE && node.text(LONGEST_NAME).equals(from)) {
                        FileEdits inNode = new FileEdits();
                        inNode.replace(
                                node.start(),
                                node.end(),
                                new ProtoWriter().text(OP_TYPE, to).bytes());
                        inNode.putIn(graph, edits);
                        nodes++;
                    }
                }
            }
        }
        return edits;
    }
}
