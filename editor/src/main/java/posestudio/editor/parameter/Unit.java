package posestudio.editor.parameter;

/** What a parameter's number counts. */
public enum Unit {
    /** Degrees of angle; written with a degree sign. */
    DEGREES("°"),
    /** Parts of a hundred around zero; written bare. */
    PERCENT("");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** The sign that follows the number; may be empty. */
    public String symbol() {
        return symbol;
    }
}
