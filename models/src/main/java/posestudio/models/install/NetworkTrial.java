package posestudio.models.install;

import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;

/** Opens networks to see whether they can be run: what a file says about itself does not tell. */
@FunctionalInterface
public interface NetworkTrial {
    /** Opens nothing. */
    NetworkTrial NONE = pack -> {};

    /**
     * Opens all networks of a pack and closes them again.
     *
     * @throws ModelException with {@link ModelException.Reason#NETWORK_FAILED} about the first one that cannot be run
     */
    void open(ModelPack pack) throws ModelException;
}
