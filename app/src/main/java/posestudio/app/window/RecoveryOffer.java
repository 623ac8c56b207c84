package posestudio.app.window;

import java.awt.EventQueue;
import java.awt.Window;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import posestudio.app.open.PictureOpener;
import posestudio.app.recovery.Autosave;
import posestudio.app.recovery.RecoveryDialog;
import posestudio.app.recovery.RecoveryFolder;
import posestudio.app.recovery.RecoverySlot;
import posestudio.app.text.Messages;
import posestudio.app.thread.Jobs;

/** At the start: offers the work that a studio left behind when it died. */
final class RecoveryOffer {
    private final RecoveryFolder folder;
    private final Autosave autosave;
    private final PictureOpener opener;
    private final Jobs jobs;
    private final Messages messages;
    private final Window owner;

    RecoveryOffer(
            RecoveryFolder folder,
            Autosave autosave,
            PictureOpener opener,
            Jobs jobs,
            Messages messages,
            Window owner) {
        this.folder = folder;
        this.autosave = autosave;
        this.opener = opener;
        this.jobs = jobs;
        this.messages = messages;
        this.owner = owner;
    }

    /**
     * Looks and, when there is something, asks.
     *
     * @param otherwise what to do when nothing is restored
     */
    void make(Runnable otherwise) {
        jobs.quietly(Jobs.Lane.FILES, () -> {
            List<RecoverySlot> left = folder.adopt();
            EventQueue.invokeLater(() -> offer(left, otherwise));
        });
    }

    private void offer(List<RecoverySlot> left, Runnable otherwise) {
        if (left.isEmpty()) {
            otherwise.run();
            return;
        }
        RecoveryDialog dialog = new RecoveryDialog(owner, messages, left, this::discard);
        Optional<RecoverySlot> chosen = dialog.ask();
        dialog.remaining().stream()
                .filter(slot -> !chosen.equals(Optional.of(slot)))
                .forEach(RecoverySlot::close);
        chosen.ifPresentOrElse(
                slot -> {
                    autosave.goOnIn(slot);
                    opener.openRecovered(slot.project().orElseThrow());
                },
                otherwise);
    }

    private void discard(RecoverySlot slot) {
        jobs.quietly(Jobs.Lane.FILES, () -> {
            try {
                slot.archive();
            } catch (IOException e) {
                // It is offered again at the next start.
                slot.close();
            }
        });
    }
}
