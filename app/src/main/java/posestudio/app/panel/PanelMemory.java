package posestudio.app.panel;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import posestudio.app.settings.PanelChoices;

/** Remembers how the panels were left. Belongs to the event thread. */
public final class PanelMemory {
    /** Keeps a change; usually {@code SettingsStore.update}. */
    @FunctionalInterface
    public interface Keeper {
        /** Keeps it; the change may be carried out more than once. */
        void keep(UnaryOperator<PanelChoices> change);
    }

    private final Supplier<PanelChoices> choices;
    private final Keeper keeper;

    /** A memory of what {@code choices} gives and {@code keeper} keeps. */
    public PanelMemory(Supplier<PanelChoices> choices, Keeper keeper) {
        this.choices = Objects.requireNonNull(choices);
        this.keeper = Objects.requireNonNull(keeper);
    }

    /** How they are left now. */
    public PanelChoices choices() {
        return choices.get();
    }

    /** Leaves them otherwise. */
    public void keep(UnaryOperator<PanelChoices> change) {
        keeper.keep(change);
    }
}
