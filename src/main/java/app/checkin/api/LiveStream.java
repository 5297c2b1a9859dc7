package app.checkin.api;

import app.checkin.domain.Changes.ScanRecorded;
import app.checkin.json.Records;
import app.checkin.live.ListStatus;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One listener. What it has not read yet waits in a bounded buffer; one that is too slow is dropped and connects anew. */
final class LiveStream {

    /** Scans that may wait: some seconds of the busiest door. */
    static final int MOST_WAITING = 500;

    private final SseEventSink sink;
    private final Sse sse;
    private final Predicate<ScanRecorded> concerns;
    private final Supplier<Map<String, ListStatus>> counters;
    private final Deque<ScanRecorded> waiting = new ArrayDeque<>();

    /** @param concerns what this listener may see of scans
     *  @param counters the figures as they are now */
    LiveStream(SseEventSink sink, Sse sse, Predicate<ScanRecorded> concerns, Supplier<Map<String, ListStatus>> counters) {
        this.sink = sink;
        this.sse = sse;
        this.concerns = concerns;
        this.counters = counters;
    }

    void snapshot(List<ScanRecorded> latest) {
        send("snapshot", latest.stream().filter(concerns).map(ScanView::of).toList());
    }

    /** Keeps the news for the next {@link #flush()}.
     *  @return whether the listener keeps up */
    synchronized boolean offer(ScanRecorded news) {
        waiting.addFirst(news);
        return waiting.size() <= MOST_WAITING;
    }

    /** Sends what waits, if anything does: the figures for every listener, the scans for whom they concern. */
    void flush() {
        List<ScanRecorded> news = taken();
        if (!news.isEmpty()) {
            send("scans", news.stream().filter(concerns).map(ScanView::of).toList());
        }
    }

    /** Tells proxies and the browser that the line is open, and the figures of the last minute as it passes. */
    void ping() {
        sink.send(sse.newEventBuilder().comment("still here").build());
        send("counters", Collections.emptyList());
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    void close() {
        sink.close();
    }

    private synchronized List<ScanRecorded> taken() {
        List<ScanRecorded> news = new ArrayList<>(waiting);
        waiting.clear();
        return news;
    }

    private void send(String name, List<ScanView> scans) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().name(name)
                .data(String.class, Records.write(new ScanView.Live(counters.get(), scans)).toString());
        if (!scans.isEmpty()) {
            event.id(scans.get(0).id());
        }
        sink.send(event.build());
    }
}
