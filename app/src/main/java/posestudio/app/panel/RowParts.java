package posestudio.app.panel;

import java.util.function.Consumer;
import posestudio.app.text.Messages;
import posestudio.app.workspace.Workspace;

/**
 * What every row of the panel works with.
 *
 * @param released called when the hand lets go
 * @param say tells the person, for example that a value was limited
 */
record RowParts(Workspace workspace, Messages messages, Runnable released, Consumer<String> say) {}
