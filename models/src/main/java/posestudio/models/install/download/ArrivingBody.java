package posestudio.models.install.download;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hands what arrives over to a thread that can wait for it with patience that ends, which a stream cannot. Asks for one
 * piece at a time, so that a fast network does not fill the memory.
 */
final class ArrivingBody implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private volatile Flow.Subscription subscription;
    private volatile boolean closed;

    /**
     * One piece.
     *
     * @param bytes what arrived
     * @param end whether it was the last
     * @param fault why nothing more will come; null when all is well
     */
    record Arrival(List<ByteBuffer> bytes, boolean end, Throwable fault) {}

    @Override
    public void onSubscribe(Flow.Subscription source) {
        subscription = source;
        if (closed) {
            source.cancel();
        } else {
            source.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        arrivals.add(new Arrival(bytes, false, null));
    }

    @Override
    public void onError(Throwable fault) {
        arrivals.add(new Arrival(List.of(), true, fault));
    }

    @Override
    public void onComplete() {
        arrivals.add(new Arrival(List.of(), true, null));
    }

    /** The next piece; null when none came in that time. */
    Arrival next(long milliseconds) throws InterruptedException {
        Arrival arrival = arrivals.poll(milliseconds, TimeUnit.MILLISECONDS);
        if (arrival != null && !arrival.end()) {
            subscription.request(1);
        }
        return arrival;
    }

    /** Wants nothing more; the connection is closed when there would have been more. */
    @Override
    public void close() {
        closed = true;
        Flow.Subscription source = subscription;
        if (source != null) {
            source.cancel();
        }
    }
}
