package app.checkin.it;

import app.checkin.it.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many clients that send the same tickets to one list at once.
 *
 * @param api whom they ask
 * @param list id of the list
 * @param clients how many there are
 */
public record Race(Api api, String list, int clients) {

    /** @return the codes of so many new participants */
    public static List<String> tickets(Api api, String event, int count) {
        return IntStream.range(0, count).mapToObj(i -> api.newParticipant(event, "Guest " + i).getString("ticket")).toList();
    }

    /** @return for each ticket what every client was told about it */
    public Map<String, List<Answer>> run(List<String> tickets) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Map<String, Answer>>> running = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            running.add(threads.submit(() -> {
                start.await();
                return tickets.stream().collect(Collectors.toMap(ticket -> ticket, ticket -> api.scan(list, ticket, Api.nonce())));
            }));
        }
        start.countDown();
        List<Map<String, Answer>> told = new ArrayList<>();
        for (Future<Map<String, Answer>> one : running) {
            told.add(one.get());
        }
        threads.shutdown();
        return tickets.stream().collect(Collectors.toMap(ticket -> ticket, ticket -> told.stream().map(one -> one.get(ticket)).toList()));
    }
}
