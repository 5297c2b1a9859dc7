package app.checkin.matching;

import app.checkin.domain.Participant;
import app.checkin.domain.Participant.Booking;
import app.checkin.domain.Participant.Person;
import app.checkin.domain.Status;
import app.checkin.matching.Finding.Changed;
import app.checkin.matching.Finding.New;
import app.checkin.matching.Finding.Same;
import app.checkin.matching.Finding.Unusable;
import app.checkin.spreadsheet.PersonRow;
import app.checkin.spreadsheet.Reading;
import app.checkin.spreadsheet.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes through the rows of one file in their order and tells what each means; nobody is matched twice. */
public final class Matcher {

    private final Attendance event;
    private final Tally file;
    private final Set<String> matched = new HashSet<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    /** @param event whom it has already
     *  @param file counted over all its rows */
    public Matcher(Attendance event, Tally file) {
        this.event = event;
        this.file = file;
    }

    /** @param reading the next row
     *  @return what it means: one finding, and one for each guest the row brings */
    public List<Finding> next(Reading reading) {
        if (reading instanceof Rejected rejected) {
            return List.of(new Unusable(rejected));
        }
        PersonRow row = (PersonRow) reading;
        String identity = Identity.own(row, file).get(0);
        Integer earlier = lines.putIfAbsent(identity, row.line());
        if (earlier != null) {
            return List.of(repeated(row, earlier));
        }
        Optional<Known> known = find(row);
        List<Finding> findings = new ArrayList<>();
        findings.add(known.map(k -> compared(row.line(), k, Merge.of(k.participant(), row))).orElseGet(() -> added(row)));
        if (row.more().guests() > 0 && !(findings.get(0) instanceof Unusable)) {
            String host = known.map(Known::importKey).filter(key -> !key.isEmpty()).orElse(identity);
            guests(row, host, findings);
        }
        return findings;
    }

    /** @return who came by an import and is in no row seen so far; the cancelled are not missed */
    public List<Participant> missing() {
        return event.all().stream().filter(known -> !known.importKey().isEmpty()).map(Known::participant)
                .filter(participant -> participant.standing().status() != Status.CANCELLED && !matched.contains(participant.id())).toList();
    }

    private Optional<Known> find(PersonRow row) {
        return Identity.lookup(row, file).stream().map(event::find).flatMap(Optional::stream)
                .filter(known -> !matched.contains(known.participant().id()) && may(row, known.participant())).findFirst();
    }

    /** Two ids are two people, and so are two e-mails under one name; a reference says for itself. */
    private static boolean may(PersonRow row, Participant known) {
        if (app.checkin.domain.Reference.read(row.more().reference()).filter(known.pass().reference()::equals).isPresent()) {
            return true;
        }
        String id = row.booking().externalId();
        String knownId = known.booking().externalId();
        if (!id.isEmpty() && id.equals(knownId)) {
            return true;
        }
        String email = Identity.fold(row.person().email());
        String knownEmail = Identity.fold(known.person().email());
        boolean otherId = !id.isEmpty() && !knownId.isEmpty();
        boolean otherEmail = !email.isEmpty() && !knownEmail.isEmpty() && !email.equals(knownEmail);
        return !otherId && !otherEmail;
    }

    private Finding compared(int line, Known known, Participant wanted) {
        matched.add(known.participant().id());
        return wanted.equals(known.participant()) ? new Same(line, known) : new Changed(line, known.participant(), wanted);
    }

    private Finding added(PersonRow row) {
        Optional<String> free = Identity.own(row, file).stream().filter(key -> !event.stores(key) && !given.contains(key)).findFirst();
        free.ifPresent(given::add);
        Person person = Merge.person(row);
        return free.<Finding>map(key -> new New(row.line(), key, person, Merge.booking(row), row.more().status().orElse(Status.REGISTERED)))
                .orElseGet(() -> new Unusable(new Rejected(row.line(), Rejected.Why.TAKEN, "")));
    }

    private void guests(PersonRow row, String host, List<Finding> findings) {
        Booking party = findings.get(0) instanceof New fresh ? fresh.booking()
                : findings.get(0) instanceof Changed changed ? changed.after().booking() : ((Same) findings.get(0)).known().participant().booking();
        Status status = row.more().status().orElse(Status.REGISTERED);
        for (int number = 1; number <= row.more().guests(); number++) {
            String key = Identity.guest(host, number);
            PersonRow guest = Merge.guest(row, number, party);
            Optional<Known> known = event.find(key).filter(k -> !matched.contains(k.participant().id()));
            findings.add(known.map(k -> compared(row.line(), k, Merge.of(k.participant(), Merge.named(guest, k.participant(), row.line()))))
                    .orElseGet(() -> new New(row.line(), key, Merge.person(guest), guest.booking(), status)));
        }
    }

    private static Finding repeated(PersonRow row, int earlier) {
        return new Unusable(new Rejected(row.line(), Rejected.Why.REPEATED, String.valueOf(earlier)));
    }
}
