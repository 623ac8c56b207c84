package posestudio.render.face;

import posestudio.editor.problem.Problem;
import posestudio.editor.problem.Problem.Kind;
import posestudio.models.ModelException;

/** Turns what the models module says into problems that a person reads. */
public final class ModelProblems {
    private ModelProblems() {}

    /** The problem that a person reads; the exception is its cause. */
    public static Problem problem(ModelException e) {
        Object[] arguments = e.arguments().toArray();
        return switch (e.reason()) {
            case PACK_MISSING -> new Problem(e, Kind.ENGINE, "model.pack.missing", arguments);
            case MANIFEST_MALFORMED -> new Problem(e, Kind.ENGINE, "model.manifest", arguments);
            case SCHEMA_UNKNOWN -> new Problem(e, Kind.ENGINE, "model.schema", arguments);
            case FILE_MISSING -> new Problem(e, Kind.ENGINE, "model.file.missing", arguments);
            case FILE_DAMAGED -> new Problem(e, Kind.ENGINE, "model.file.damaged", arguments);
            case RUNTIME_MISSING -> new Problem(e, Kind.ENGINE, "model.runtime", arguments);
            case STOPPED -> new Problem(e, Kind.CANCELLED, "cancelled");
            case NETWORK_FAILED -> new Problem(e, Kind.ENGINE, "model.network", arguments);
        };
    }
}
