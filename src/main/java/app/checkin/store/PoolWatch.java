package app.checkin.store;

import com.mongodb.event.ConnectionCheckedInEvent;
import com.mongodb.event.ConnectionCheckedOutEvent;
import com.mongodb.event.ConnectionPoolListener;
import java.util.concurrent.atomic.AtomicInteger;

/** Knows how many connections to the store are at work. */
final class PoolWatch implements ConnectionPoolListener {

    private final AtomicInteger inUse = new AtomicInteger();

    @Override
    public void connectionCheckedOut(ConnectionCheckedOutEvent taken) {
        inUse.incrementAndGet();
    }

    @Override
    public void connectionCheckedIn(ConnectionCheckedInEvent back) {
        inUse.decrementAndGet();
    }

    int inUse() {
        return inUse.get();
    }
}
