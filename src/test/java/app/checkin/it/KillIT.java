package app.checkin.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The second promise, against the real server on its embedded store: an acknowledged check-in is never lost. */
class KillIT {

    private static final int KILLS = 3;
    private static final int SCANS = 10;

    @Test
    void shouldKnowEveryAcknowledgedCheckInAfterTheServerWasKilledRightAfterIt() {
        try (RunningServer server = RunningServer.start(Map.of())) {
            Api api = Api.organizer(server);
            String event = api.newEvent("Power cut");
            String list = api.entrance(event);
            Map<String, String> nonces = new LinkedHashMap<>();
            for (int kill = 0; kill < KILLS; kill++) {
                for (int scan = 0; scan < SCANS; scan++) {
                    JsonObject guest = api.newParticipant(event, "Guest " + kill + " " + scan);
                    nonces.put(guest.getString("ticket"), Api.nonce());
                }
                nonces.forEach((ticket, nonce) -> assertThat(api.scan(list, ticket, nonce).status()).isIn(200, 201));
                server.kill();
                server.again();
                nonces.forEach((ticket, nonce) -> {
                    assertThat(api.scan(list, ticket, nonce).expect(200).headers().firstValue("Idempotency-Replayed")).contains("true");
                    assertThat(api.scan(list, ticket, Api.nonce()).expect(409).body().getString("reason")).isEqualTo("already-checked-in");
                });
            }
            assertThat(api.get("/lists/" + list + "/status").expect(200).body().getInt("checkedIn")).isEqualTo(KILLS * SCANS);
        }
    }
}
