package posestudio.app.cli;

import java.io.PrintStream;
import java.io.Writer;

/**
 * Writes characters into a print stream as characters. Handed over as an output stream, it would get bytes in Java's
 * usual encoding, which need not be the terminal's.
 */
final class StreamWriter extends Writer {
    private final PrintStream stream;

    StreamWriter(PrintStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(char[] characters, int start, int length) {
        stream.print(String.valueOf(characters, start, length));
    }

    @Override
    public void flush() {
        stream.flush();
    }

    @Override
    public void close() {
        stream.flush();
    }
}
