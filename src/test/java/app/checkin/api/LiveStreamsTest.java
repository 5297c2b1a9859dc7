package app.checkin.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class LiveStreamsTest {

    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void shouldEndTheStreamOfWhoMayNotListenAnyMore() {
        line(() -> false).check();

        assertThat(closed).isTrue();
    }

    @Test
    void shouldAskAgainLaterWhenItIsNotKnownNow() {
        AtomicBoolean away = new AtomicBoolean(true);
        LiveStreams.Line line = line(() -> {
            if (away.get()) {
                throw new IllegalStateException("The store is away");
            }
            return false;
        });

        line.check();
        assertThat(closed).as("an exception would end the checks, not the stream").isFalse();
        assertThat(sent).hasPositiveValue();
        away.set(false);
        line.check();
        assertThat(closed).isTrue();
    }

    private LiveStreams.Line line(BooleanSupplier may) {
        OutboundSseEvent.Builder[] builder = new OutboundSseEvent.Builder[1];
        builder[0] = of(OutboundSseEvent.Builder.class, (proxy, method, arguments) -> method.getName().equals("build") ? null : builder[0]);
        Sse sse = of(Sse.class, (proxy, method, arguments) -> builder[0]);
        SseEventSink sink = of(SseEventSink.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "isClosed" -> closed.get();
            case "close" -> {
                closed.set(true);
                yield null;
            }
            default -> {
                sent.incrementAndGet();
                yield null;
            }
        });
        return new LiveStreams.Line(new LiveStream(sink, sse, news -> true, Map::of), may);
    }

    private static <T> T of(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(LiveStreamsTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
