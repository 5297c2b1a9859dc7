package app.checkin.scanner;

import app.checkin.domain.AdmissionRules;
import app.checkin.domain.Attempt;
import app.checkin.domain.CheckInList;
import app.checkin.domain.Direction;
import app.checkin.domain.Holder;
import app.checkin.domain.Passage;
import app.checkin.domain.Policy;
import app.checkin.domain.Reason;
import app.checkin.domain.Status;
import app.checkin.domain.TicketCode;
import app.checkin.domain.TicketReading;
import app.checkin.domain.Verdict;
import app.checkin.domain.Window;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.teavm.jso.JSExport;

/**
 * What the browser imports from {@code /assets/lib/scanner.js}: the exported functions and nothing more.
 *
 * <p>Words are those of the API ({@code in}, {@code re-entry}, {@code registered}, {@code too-early}); any other word
 * throws an {@code Error} whose message says which are legal. Times are milliseconds since 1970, as {@code Date.now()}
 * gives them. {@link #rules} and {@link #holder} return handles that only these functions understand.
 */
public final class ScannerModule {

    private static final FrameDecoder DECODER = new FrameDecoder();

    private ScannerModule() {
    }

    /** TeaVM wants an entry point; the module does nothing by itself. */
    public static void main(String[] none) {
    }

    /** Looks for a QR code in a picture.
     *  @param grey one byte per pixel, row by row; an {@code Int8Array}, for example over the buffer of a canvas
     *  @param thorough false for the frames of a camera, which are tried in turns; true for a photo, slow
     *  @return the text of the code, or null */
    @JSExport
    public static String decode(byte[] grey, int width, int height, boolean thorough) {
        Frame frame = new Frame(grey, width, height);
        return (thorough ? DECODER.search(frame) : DECODER.next(frame)).orElse(null);
    }

    /** @param scanned any text
     *  @return the ticket code in it in its normal form, or an empty text when it is none or misread */
    @JSExport
    public static String ticketCode(String scanned) {
        return TicketCode.read(scanned) instanceof TicketReading.Ticket ticket ? ticket.code().text() : "";
    }

    /** @param policy {@code once}, {@code re-entry} or {@code unlimited}
     *  @param categories who may enter; an empty array for everyone
     *  @param opens first millisecond inside, NaN where there is no limit
     *  @param closes first millisecond after, NaN where there is no limit
     *  @return a handle for {@link #preCheck} and {@link #decide} */
    @JSExport
    public static Object rules(String policy, String[] categories, double opens, double closes) {
        Window window = new Window(
                Double.isNaN(opens) ? Instant.MIN : instant(opens), Double.isNaN(closes) ? Instant.MAX : instant(closes));
        return new CheckInList.Rules(Set.of(categories), window, Policy.of(policy), 0);
    }

    /** @param category empty where the participant has none
     *  @param status {@code registered}, {@code waitlisted} or {@code cancelled}
     *  @return a handle for {@link #preCheck} and {@link #decide} */
    @JSExport
    public static Object holder(String category, String status, boolean barred) {
        return new Holder(category, Status.of(status), barred);
    }

    /** What can be refused before the server is asked, see {@link PreCheck}.
     *  @param tag tag of the event
     *  @param holder whose ticket it is, or null where that is not known
     *  @return the reason, or an empty text when only the server can tell */
    @JSExport
    public static String preCheck(String scanned, String tag, Object rules, Object holder, String direction, double at) {
        return new PreCheck(tag, (CheckInList.Rules) rules, Direction.of(direction))
                .refusal(scanned, Optional.ofNullable((Holder) holder), instant(at))
                .map(Reason::slug).orElse("");
    }

    /** All of the rules, see {@link AdmissionRules}.
     *  @param last number of the latest passage of this participant on this list, 0 for none
     *  @return {@code admitted} and the number of the passage to record, or {@code denied} and the reason, with a space between */
    @JSExport
    public static String decide(Object rules, Object holder, String direction, int last, double at) {
        Passage passage = new Passage(last, "", Instant.EPOCH, "");
        Verdict verdict = AdmissionRules.decide(new Attempt(
                (CheckInList.Rules) rules, (Holder) holder, Direction.of(direction), passage, instant(at)));
        return verdict instanceof Verdict.Admitted admitted
                ? "admitted " + admitted.n() : "denied " + ((Verdict.Denied) verdict).reason().slug();
    }

    private static Instant instant(double millis) {
        return Instant.ofEpochMilli((long) millis);
    }
}
