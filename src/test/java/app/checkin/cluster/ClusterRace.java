package app.checkin.cluster;

import app.checkin.cluster.Note.Guest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many clients, spread over all servers, that show the same tickets at once.
 *
 * @param cluster whose servers are asked
 * @param history where it is noted
 * @param clients how many there are
 */
record ClusterRace(Cluster cluster, History history, int clients) {

    /** Returns when each client has shown each ticket once and has its verdict. */
    void run(String list, List<Guest> guests) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        for (int n = 0; n < clients; n++) {
            Client client = new Client(cluster.startingWith(n), history);
            running.add(threads.submit(() -> {
                start.await();
                guests.forEach(guest -> client.scan(list, guest));
                return guests.size();
            }));
        }
        start.countDown();
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
    }
}
