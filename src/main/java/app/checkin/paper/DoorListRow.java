package app.checkin.paper;

import java.io.IOException;
import java.util.Set;

import app.checkin.domain.Participant;

/** One line of the door list: box, family name, first name, category, party, mark, reference. */
final class DoorListRow {

    /** Height of a row in millimetres. */
    static final double HEIGHT = 7.7;
    /** Where a row begins and ends. */
    static final double LEFT = 14;
    static final double RIGHT = 193;
    /** Stands before what staff must heed. */
    static final String MARK = "▲";

    private static final double BOX = 4.4;
    private static final double BASELINE = 5.3;
    private static final double FAMILY = 22;
    private static final double FIRST = 66;
    private static final double CATEGORY = 104;
    private static final double PARTY = 127;
    private static final double MARKS = 148;
    private static final double REFERENCE = 174;
    private static final double GAP = 2;

    private static final Style NAME = Style.of(11);
    private static final Style SMALL = Style.of(9);
    private static final Style HEADING = Style.of(8).quiet();
    private static final Line STRIKE = new Line(0.3, 0.25f);

    private final Words words;
    private final Set<String> admitted;

    /** @param admitted ids of those who are in already */
    DoorListRow(Words words, Set<String> admitted) {
        this.words = words;
        this.admitted = admitted;
    }

    void headings(Pen pen, double y) throws IOException {
        pen.left(FAMILY, y, words.say("door.family"), HEADING);
        pen.left(FIRST, y, words.say("door.first"), HEADING);
        pen.left(CATEGORY, y, words.say("door.category"), HEADING);
        pen.left(PARTY, y, words.say("door.party"), HEADING);
        pen.left(MARKS, y, words.say("door.mark"), HEADING);
        pen.left(REFERENCE, y, words.say("reference"), HEADING);
        pen.brush().line(LEFT, y + GAP, RIGHT, y + GAP, Line.FINE);
    }

    /** @param y upper edge of the row */
    void draw(Pen pen, double y, Filed row) throws IOException {
        Participant person = row.participant();
        double base = y + BASELINE;
        pen.brush().frame(new Area(LEFT, y + (HEIGHT - BOX) / 2, BOX, BOX), Line.FINE);
        pen.column(FAMILY, base, FIRST - FAMILY - GAP, 1, person.person().familyName(), NAME.heavy());
        pen.column(FIRST, base, CATEGORY - FIRST - GAP, 1, firstName(person.person()), NAME);
        pen.column(CATEGORY, base, PARTY - CATEGORY - GAP, 1, person.booking().category(), SMALL);
        pen.column(PARTY, base, MARKS - PARTY - GAP, 1, party(row), SMALL);
        pen.column(MARKS, base, REFERENCE - MARKS - GAP, 1, marks(person), SMALL);
        pen.left(REFERENCE, base, person.pass().reference().spoken(), NAME);
        pen.brush().line(LEFT, y + HEIGHT, RIGHT, y + HEIGHT, Line.FAINT);
        if (admitted.contains(person.id())) {
            pen.brush().line(LEFT - 1, y + HEIGHT / 2, RIGHT, y + HEIGHT / 2, STRIKE);
        }
    }

    /** What is left of the whole name without the family name, wherever that stands. */
    static String firstName(Participant.Person person) {
        String name = person.name().strip();
        String family = person.familyName().strip();
        if (!family.isEmpty() && name.endsWith(" " + family)) {
            return name.substring(0, name.length() - family.length()).strip();
        }
        return !family.isEmpty() && name.startsWith(family + " ") ? name.substring(family.length()).strip()
            : name.equals(family) ? "" : name;
    }

    private String party(Filed row) {
        if (row.partySize() == 1) {
            return "";
        }
        boolean other = !row.lead().equals(row.participant().person().familyName());
        return other ? words.say("door.with", row.partySize(), row.lead()) : String.valueOf(row.partySize());
    }

    private String marks(Participant person) {
        if (person.standing().barred()) {
            return MARK + " " + words.say("door.barred");
        }
        return person.booking().marks().isEmpty() ? "" : MARK + " " + String.join(", ", person.booking().marks());
    }
}
