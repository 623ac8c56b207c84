package posestudio.models.install;

import java.util.List;

/**
 * Something that a person should know of an installation that went well.
 *
 * @param kind what it is
 * @param files the files it is about
 */
public record InstallNote(Kind kind, List<String> files) {
    /** What there is to say. */
    public enum Kind {
        /** These files are of no known build; their tensors are right. */
        UNKNOWN_BUILD,
        /** These optional files are missing. */
        OPTIONAL_MISSING,
        /** An operator of these files was given back its standard name. */
        OPERATOR_RENAMED,
        /** These files of InsightFace were left out. */
        LEFT_OUT_INSIGHTFACE,
        /** These files of Python were left out, unopened. */
        LEFT_OUT_PICKLE,
        /** These networks for animals were left out. */
        LEFT_OUT_ANIMAL
    }
}
