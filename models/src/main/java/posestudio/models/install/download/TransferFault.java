package posestudio.models.install.download;

/** A transfer did not bring the whole file; the message is half a sentence that says why. */
public final class TransferFault extends Exception {
    /** What is to be done about it, the more telling the later. */
    public enum Kind {
        /** The server has no such file; another may. */
        REFUSED,
        /** The server cannot be reached. */
        OFFLINE,
        /** It broke off; the same server may have more luck next time. */
        BROKEN,
        /** It brought something else. */
        WRONG
    }

    private final Kind kind;
    private final boolean again;

    /**
     * @param again whether it is worth while asking the same server again
     */
    TransferFault(Kind kind, boolean again, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
        this.again = again;
    }

    TransferFault(Kind kind, boolean again, String detail) {
        this(kind, again, detail, null);
    }

    /** The server brought something else than the file. */
    public static TransferFault wrong(String detail) {
        return new TransferFault(Kind.WRONG, false, detail);
    }

    /** What sort of fault it is. */
    public Kind kind() {
        return kind;
    }

    boolean again() {
        return again;
    }
}
