package posestudio.app.settings;

import java.util.Locale;

/** The language a person wants the studio to speak. */
public enum LanguageChoice {
    /** The system's, where the studio speaks it. */
    FOLLOW,
    /** English. */
    ENGLISH,
    /** Simplified Chinese. */
    CHINESE;

    /** The language this stands for now. */
    public Locale locale() {
        return switch (this) {
            case FOLLOW -> Locale.getDefault();
            case ENGLISH -> Locale.ENGLISH;
            case CHINESE -> Locale.SIMPLIFIED_CHINESE;
        };
    }
}
