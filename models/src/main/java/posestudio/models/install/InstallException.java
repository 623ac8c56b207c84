package posestudio.models.install;

import java.util.List;

/**
 * A pack cannot be installed, verified or removed. {@link #getMessage()} is one English sentence; {@link #reason()} and
 * {@link #arguments()} let a caller say it in another language, and say what to do.
 */
public final class InstallException extends Exception {
    /** What went wrong; the arguments are listed with each, numbers among them as long integers. */
    public enum Reason {
        /** The person stopped it. */
        CANCELLED("Stopped as asked."),
        /** No pack of that name is known or installed: id. */
        UNKNOWN_PACK("There is no model pack %s."),
        /** The pack is part of the program: id. */
        BUNDLED("The model pack %s is part of the program."),
        /** Another process is at work on the same pack: id. */
        BUSY("The model pack %s is being installed already."),

        /** What is to be installed cannot be read: place. */
        SOURCE_MISSING("%s cannot be read."),
        /** It is neither a folder nor a zip: place. */
        SOURCE_KIND("%s is neither a folder nor a zip file."),
        /** Nothing in it belongs to a pack: place. */
        NOTHING_FOUND("%s holds no file of a known model pack."),
        /** There are too many files to look at: place. */
        TOO_MANY_FILES("%s holds too many files."),
        /** Needed files are missing: place, their names. */
        INCOMPLETE("The pack in %s is not complete: %s is missing."),
        /** Needed files are missing, and there are pickles: place, names of what is missing, of the pickles. */
        INCOMPLETE_PICKLE(
                "The pack in %s is not complete: %s is missing. %s is a file of Python, which is never opened."),
        /** Two complete packs that differ: the one place, the other. */
        AMBIGUOUS("There are two packs, in %s and in %s."),
        /** A zip is damaged: place, detail. */
        ZIP_DAMAGED("The zip file %s is damaged: %s"),
        /** A zip holds a name that leads out of it: place, name. */
        ZIP_ESCAPES("The zip file %s holds the name %s, which leads out of it."),
        /** A zip unpacks to far more than can be: place, name. */
        ZIP_BOMB("The zip file %s holds %s, which unpacks to far more than it can be."),

        /** Networks of InsightFace: file. */
        FOREIGN_INSIGHTFACE("%s is a network of InsightFace."),
        /** Networks of facefusion: file. */
        FOREIGN_FACEFUSION("%s was exported by facefusion, with other inputs."),
        /** Networks that are cut into other files: file. */
        FOREIGN_EXPORT("%s is of an export that is cut into other files."),
        /** Networks for animals: file. */
        FOREIGN_ANIMAL("%s is for animals."),
        /** A pickle: file. */
        FOREIGN_PICKLE("%s is a file of Python, which is never opened."),
        /** Not completely downloaded by another program: file. */
        FOREIGN_UNFINISHED("%s was not downloaded completely."),

        /** A file has no content: file. */
        FILE_EMPTY("%s is empty."),
        /** A file is the stand-in that Git LFS leaves: file. */
        FILE_POINTER("%s is only a pointer of Git LFS."),
        /** A file is a web page: file. */
        FILE_PAGE("%s is a web page."),
        /** A file ends too early: file, its bytes, bytes of a known build. */
        FILE_TRUNCATED("%s ends too early: it has %d bytes of %d."),
        /** A file is no network, or a damaged one: file, detail. */
        FILE_DAMAGED("%s is not an ONNX network: %s."),
        /** A network has other tensors: file, tensor, how it should be, how it is. */
        FILE_SIGNATURE("%s is another network: %s should be %s and is %s."),
        /** A network has no such tensor: file, tensor, how it should be. */
        FILE_TENSOR_MISSING("%s is another network: its tensor %s %s is missing."),
        /** ONNX Runtime cannot run a network: file, detail. */
        FILE_UNUSABLE("ONNX Runtime cannot run %s: %s"),
        /** A network calculates with half precision: file, tensor. */
        FILE_HALF("%s works with half precision: %s."),
        /** The weights of a network lie in other files: file. */
        FILE_WEIGHTS("The weights of %s lie in other files."),
        /** A file can be used only when it was installed: file. */
        FILE_TO_INSTALL("%s can be used only when it was installed."),
        /** A file may not be read: file. */
        FILE_FORBIDDEN("%s may not be read."),
        /** A file could not be read: file, detail. */
        FILE_UNREADABLE("%s cannot be read: %s"),

        /** The server cannot be reached: file, host, detail. */
        DOWNLOAD_OFFLINE("%s cannot be downloaded, %s cannot be reached: %s"),
        /** The download broke off, time and again: file, host, detail. */
        DOWNLOAD_BROKEN("%s could not be downloaded completely from %s: %s"),
        /** The server does not give the file: file, host, detail. */
        DOWNLOAD_REFUSED("%s cannot be had from %s: %s"),
        /** What was downloaded is not the file: file, host, detail. */
        DOWNLOAD_WRONG("What %s should be came from %s as something else: %s"),

        /** Where the pack belongs lies something else: place. */
        TARGET_FOREIGN("The folder %s holds something else."),
        /** There is no room: place, bytes that are needed, bytes that are free. */
        NO_ROOM("There is no room for the pack in %s: it takes %d bytes, and %d are free."),
        /** It may not be written there: place. */
        NO_PERMISSION("%s may not be written."),
        /** Something in the pack's folder is in use: place. */
        IN_USE("%s is in use and cannot be replaced or removed."),
        /** Writing failed: place, detail. */
        WRITE_FAILED("%s could not be written: %s");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    /** An exception of that reason with its arguments. */
    public InstallException(Reason reason, Object... arguments) {
        this(null, reason, arguments);
    }

    /** An exception that another led to; the cause may be null. */
    public InstallException(Throwable cause, Reason reason, Object... arguments) {
        super(reason.sentence.formatted(arguments), cause);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }

    /** The names and numbers that belong to the reason. */
    public List<Object> arguments() {
        return arguments;
    }
}
