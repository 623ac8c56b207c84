package posestudio.app.system;

/** Which Pose Studio this is. */
public final class ProductVersion {
    private ProductVersion() {}

    /** The version in the jar's manifest; "unpackaged" when run from loose classes. */
    public static String text() {
        String version = ProductVersion.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
