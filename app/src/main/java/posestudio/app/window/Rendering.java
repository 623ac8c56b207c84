package posestudio.app.window;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import posestudio.app.viewport.FrameShow;
import posestudio.editor.problem.Problem;
import posestudio.render.draw.ViewRequest;
import posestudio.render.loop.DeviceOpener;
import posestudio.render.loop.Frame;
import posestudio.render.loop.RenderListener;
import posestudio.render.loop.RenderLoop;

/** The render loop of a window, and what is known of its device. Belongs to the event thread. */
final class Rendering implements AutoCloseable {
    private final FrameShow frames = new FrameShow(this::recycle);
    private Optional<RenderLoop> loop = Optional.empty();
    private String description = "";
    private Optional<String> fallbackReason = Optional.empty();

    /** Where drawn views arrive. */
    FrameShow frames() {
        return frames;
    }

    /**
     * Starts the thread that draws.
     *
     * @param opened told what draws and why not something better
     * @param failed told what went wrong
     */
    void start(DeviceOpener opener, BiConsumer<String, Optional<String>> opened, Consumer<Problem> failed) {
        loop = Optional.of(new RenderLoop(opener, new RenderListener() {
            @Override
            public void opened(String what, Optional<String> why) {
                EventQueue.invokeLater(() -> {
                    description = what;
                    fallbackReason = why;
                    opened.accept(what, why);
                });
            }

            @Override
            public void drawn(Frame frame) {
                frames.arrived(frame);
            }

            @Override
            public void failed(Problem problem) {
                frames.failed();
                EventQueue.invokeLater(() -> failed.accept(problem));
            }
        }));
    }

    /**
     * Asks for a view now and for another once the hand has come to rest. Before the start nothing happens: whoever
     * shows views asks again when they are shown.
     */
    void offer(ViewRequest request, ViewRequest settled) {
        loop.ifPresent(l -> l.offer(request, settled));
    }

    private void recycle(Frame frame) {
        loop.ifPresent(l -> l.recycle(frame));
    }

    /** About the device, for bug reports. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Drawing: " + (description.isEmpty() ? "not open" : description));
        fallbackReason.ifPresent(reason -> lines.add("  because: " + reason));
        return lines;
    }

    @Override
    public void close() {
        loop.ifPresent(RenderLoop::close);
    }
}
