package posestudio.app.packs;

import java.util.Locale;
import posestudio.app.text.Sizes;
import posestudio.editor.problem.Problem;
import posestudio.editor.problem.Problem.Kind;
import posestudio.models.install.InstallException;
import posestudio.models.install.InstallException.Reason;

/** Turns what installing says into problems that a person reads. */
public final class PackProblems {
    private PackProblems() {}

    /** The problem that a person reads; the exception is its cause. */
    public static Problem problem(InstallException e) {
        Object[] arguments = e.arguments().stream()
                .map(argument -> argument instanceof Long bytes ? Sizes.text(bytes) : argument)
                .toArray();
        return new Problem(e, kind(e.reason()), key(e.reason()), arguments);
    }

    /** Where the sentences of a reason stand. */
    static String key(Reason reason) {
        return "pack." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Kind kind(Reason reason) {
        return switch (reason) {
            case CANCELLED -> Kind.CANCELLED;
            case BUSY, TARGET_FOREIGN, NO_ROOM, NO_PERMISSION, IN_USE, WRITE_FAILED -> Kind.OUTPUT;
            default -> Kind.INPUT;
        };
    }
}
