package app.checkin.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every ticket code, tried on many. */
class TicketCodePropertiesTest {

    private static final String TYPED = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int CODES = 10_000;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldReadBackWhatIsIssued(long seed) {
        TicketCode code = issue(seed);
        assertThat(TicketCode.read(code.text())).isEqualTo(new TicketReading.Ticket(code));
        assertThat(TicketCode.read(code.text().toLowerCase())).isEqualTo(new TicketReading.Ticket(code));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldCatchEverySingleSubstitution(long seed) {
        TicketCode code = issue(seed);
        for (int place = 0; place < TicketCode.LENGTH; place++) {
            for (char other : TYPED.toCharArray()) {
                String changed = replaced(code.text(), place, other);
                assertThat(isOtherTicket(changed, code)).as("%s read as %s", code.text(), changed).isFalse();
            }
        }
    }

    /** MOD 37,36 misses a few: how many is arithmetic, 56 of the 35,712 pairs in all states of the sum. */
    @Test
    void shouldCatchNearlyEverySwapOfNeighbours() {
        int swaps = 0;
        int missed = 0;
        for (int seed = 0; seed < CODES; seed++) {
            String text = issue(seed).text();
            for (int place = 0; place < TicketCode.LENGTH - 1; place++) {
                String swapped = replaced(replaced(text, place, text.charAt(place + 1)), place + 1, text.charAt(place));
                swaps += swapped.equals(text) ? 0 : 1;
                missed += isOtherTicket(swapped, new TicketCode(text)) ? 1 : 0;
            }
        }
        assertThat((double) missed / swaps).as("%d of %d swaps missed", missed, swaps).isBetween(0.001, 0.002);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldAgreeWithTheStandardOnChecking(long seed) {
        String text = text(seed, TYPED);
        // ISO 7064, hybrid system MOD 37,36: with its check character, a text leaves 1
        String whole = text + CheckCharacter.of(text);
        int product = 36;
        for (int i = 0; i < whole.length() - 1; i++) {
            int sum = (product + TYPED.indexOf(whole.charAt(i))) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        assertThat((product + TYPED.indexOf(whole.charAt(whole.length() - 1))) % 36).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldNeverFailOnAnyText(long seed) {
        String text = text(seed, TYPED + "äß\u0131\uFEFF\n\u0000 \uD83D\uDE00");
        assertThat(TicketCode.read(text)).isInstanceOf(TicketReading.Other.class);
    }

    private static String text(long seed, String alphabet) {
        Random random = new Random(seed);
        return random.ints(1 + random.nextInt(60), 0, alphabet.length()).mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                .collect(Collectors.joining());
    }

    private static TicketCode issue(long seed) {
        Random random = new Random(seed);
        return TicketCode.issue(TicketCode.randomTag(random), random);
    }

    private static String replaced(String text, int place, char character) {
        return text.substring(0, place) + character + text.substring(place + 1);
    }

    private static boolean isOtherTicket(String text, TicketCode code) {
        return TicketCode.read(text) instanceof TicketReading.Ticket ticket && !ticket.code().equals(code);
    }
}
