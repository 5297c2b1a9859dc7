package app.checkin.cluster;

import app.checkin.cluster.Note.Guest;
import app.checkin.it.RunningServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Guests who arrive at a steady rate, each at another door, some of them twice, until nobody is left. */
final class Load implements AutoCloseable {

    private static final int DOORS = 48;
    private static final int SECOND_TRY_OF = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ScheduledExecutorService doors = Executors.newScheduledThreadPool(DOORS);
    private final List<Future<?>> arrivals = new ArrayList<>();

    /** Begins at once; every fifth guest is shown twice at the same time, at two doors.
     *  @param perSecond how many scans */
    static Load begin(List<RunningServer> servers, History history, String list, List<Guest> guests, int perSecond) {
        return begin(turn -> {
            List<RunningServer> rotated = new ArrayList<>(servers);
            Collections.rotate(rotated, -turn);
            return new Client(rotated, history);
        }, list, guests, perSecond);
    }

    /** The same with a client of the caller's for each turn. */
    static Load begin(IntFunction<Client> clients, String list, List<Guest> guests, int perSecond) {
        Load load = new Load();
        int n = 0;
        for (Guest guest : guests) {
            int tries = n % SECOND_TRY_OF == 0 ? 2 : 1;
            for (int again = 0; again < tries; again++) {
                Client client = clients.apply(n + again);
                long at = 1_000_000L * n / perSecond;
                load.arrivals.add(load.doors.schedule(() -> client.scan(list, guest), at, TimeUnit.MICROSECONDS));
            }
            n += tries;
        }
        return load;
    }

    /** Waits until so many guests have their verdict. */
    void awaitArrivals(int count) throws InterruptedException, ExecutionException {
        for (Future<?> arrival : arrivals.subList(0, count)) {
            arrival.get();
        }
    }

    /** Waits for everybody. */
    void awaitAll() throws InterruptedException, ExecutionException {
        awaitArrivals(arrivals.size());
        doors.shutdown();
        if (!doors.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Somebody still waits");
        }
    }

    @Override
    public void close() {
        doors.shutdownNow();
    }
}
