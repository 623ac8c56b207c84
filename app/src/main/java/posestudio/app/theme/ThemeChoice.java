package posestudio.app.theme;

/** Which of the two looks a person wants. */
public enum ThemeChoice {
    /** As the desktop has it. */
    FOLLOW,
    /** Always dark. */
    DARK,
    /** Always light. */
    LIGHT
}
