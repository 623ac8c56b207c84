package posestudio.app.system;

/** Where the libraries of videos are unpacked to, which JavaCPP would do in a folder of its own name. */
public final class NativeLibraries {
    private static final String FOLDER = "org.bytedeco.javacpp.cachedir";
    private static final String LIMIT = "org.bytedeco.javacpp.maxPhysicalBytes";

    private NativeLibraries() {}

    /** Tells JavaCPP; to be called before any of its libraries is used. What was set from outside stands. */
    public static void settle() {
        if (System.getProperty(FOLDER) == null) {
            System.setProperty(FOLDER, UserFolders.ofThisSystem().natives().toString());
        }
        if (System.getProperty(LIMIT) == null) {
            // It counts the whole process, networks included, against Java's heap; what videos take is bounded here.
            System.setProperty(LIMIT, "0");
        }
    }
}
