package app.checkin.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.checkin.domain.Changes;
import app.checkin.domain.Direction;
import app.checkin.domain.InvalidInput;
import app.checkin.domain.Outcome;
import app.checkin.domain.Passage;
import app.checkin.domain.Reason;
import app.checkin.domain.Scan;
import app.checkin.domain.Source;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00.123Z");

    static Stream<Changes> changes() {
        Scan.Where where = new Scan.Where("event", "list", "station", "Door 1");
        Scan admitted = new Scan("nonce-of-16-chars", "fp", where,
                new Scan.What(Optional.of("ana"), Direction.IN, Source.CAMERA, Optional.of(AT), "späte \"Gäste\""), AT,
                new Scan.Result(Outcome.ADMITTED, Optional.empty(), Optional.empty(), Optional.empty(), new Scan.Claim(1, 7)));
        Scan denied = new Scan("nonce-of-17-chars", "fp", where,
                new Scan.What(Optional.empty(), Direction.OUT, Source.MANUAL, Optional.empty(), ""), AT,
                new Scan.Result(Outcome.DENIED, Optional.of(Reason.ALREADY_CHECKED_IN), Optional.of(new Passage(1, "other", AT, "Door 2")),
                        Optional.of("undone"), Scan.Claim.NONE));
        return Stream.of(new Changes.EventChanged("event"), new Changes.ListChanged("event", "list"),
                new Changes.ParticipantChanged("event", "ana"), new Changes.ParticipantsChanged("event"),
                new Changes.StationChanged("event", "station"), new Changes.UserChanged("ana@example.org"), new Changes.Missed(),
                new Changes.ScanRecorded(admitted, Optional.empty()), new Changes.ScanRecorded(denied, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldArriveAsItWasSent(Changes change) {
        Message sent = new Message("me", Long.MAX_VALUE, -1, Message.Kind.NEWS, Optional.of(change));

        assertThat(Message.of(sent.text())).isEqualTo(sent);
    }

    @Test
    void shouldBeShortWhereNothingChanged() {
        Message beat = new Message("me", 7, 12, Message.Kind.BEAT, Optional.empty());

        assertThat(beat.text()).isEqualTo("{\"from\":\"me\",\"n\":7,\"at\":12,\"kind\":\"BEAT\"}");
        assertThat(Message.of(beat.text())).isEqualTo(beat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{}", "[]", "{\"from\":\"me\",\"n\":7,\"at\":1,\"kind\":\"DANCE\"}", "{\"from\":\"me\",\"n\":\"x\",\"kind\":\"BEAT\"}",
            "{\"from\":\"me\",\"n\":7,\"at\":1,\"kind\":\"NEWS\"}", "{\"from\":\"me\",\"n\":7,\"at\":1,\"kind\":\"NEWS\",\"OfALaterVersion\":{}}",
            "{\"from\":\"me\",\"n\":7,\"at\":1,\"kind\":\"NEWS\",\"ListChanged\":{\"id\":7}}"})
    void shouldRefuseWhatItDoesNotKnow(String text) {
        assertThatThrownBy(() -> Message.of(text)).isInstanceOf(InvalidInput.class);
    }
}
