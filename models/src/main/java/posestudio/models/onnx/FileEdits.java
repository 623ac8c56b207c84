package posestudio.models.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/** Stretches of a file that are replaced by other bytes; all else is copied from file to file, past Java's memory. */
final class FileEdits {
    /** What takes the place of a stretch. */
    interface Content {
        /** How many bytes it has. */
        long length();

        /** Appends them to the target; may read the source anywhere. */
        void write(FileChannel source, FileChannel target) throws IOException;
    }

    private record Edit(long start, long end, Content content) {}

    private record Bytes(byte[] bytes) implements Content {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void write(FileChannel source, FileChannel target) throws IOException {
            for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                target.write(rest);
            }
        }
    }

    private final List<Edit> edits = new ArrayList<>();
    private long growth;

    /** Replaces a stretch that begins where the last one ended, or later; an empty one is inserted. */
    void replace(long start, long end, byte[] bytes) {
        replace(start, end, new Bytes(bytes));
    }

    /** The same with a content that is made when it is written. */
    void replace(long start, long end, Content content) {
        edits.add(new Edit(start, end, content));
        growth += content.length() - (end - start);
    }

    /** Adds all of others, which lie behind these. */
    void addAll(FileEdits others) {
        edits.addAll(others.edits);
        growth += others.growth;
    }

    /** Gives a field, whose head comes before all of these edits inside of it, the length that it will have. */
    void putIn(WireReader field, FileEdits outer) {
        long length = field.length() + growth;
        outer.replace(
                field.start(),
                field.valueStart(),
                new ProtoWriter().head(field.field(), length).bytes());
        outer.addAll(this);
    }

    /** How many edits there are. */
    int count() {
        return edits.size();
    }

    /** Writes the file as it is then. */
    void write(FileChannel source, FileChannel target) throws IOException {
        long position = 0;
        for (Edit edit : edits) {
            copy(source, target, position, edit.start);
            edit.content.write(source, target);
            position = edit.end;
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
