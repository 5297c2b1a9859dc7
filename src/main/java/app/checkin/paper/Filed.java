package app.checkin.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import app.checkin.domain.Participant;
import app.checkin.domain.SearchKey;

/**
 * A person in the order of paper: by family name, folded as everywhere.
 *
 * @param participant the person
 * @param own the folded name of the person
 * @param under the folded name by which the person is filed: the own one, or that of the first of the party
 * @param lead family name of the first of the party; the own one for a person alone
 * @param partySize how many came by the same booking, 1 for a person alone
 */
record Filed(Participant participant, String own, String under, String lead, int partySize) {

    private static final String NO_LETTER = "#";

    /** @return sorted by family name, then by the whole name */
    static List<Filed> byFamily(List<Participant> people) {
        return sorted(people, Comparator.comparing(Filed::own));
    }

    /** @return sorted by family name, with each party together where the first of its family names stands */
    static List<Filed> byParty(List<Participant> people) {
        return sorted(people, Comparator.comparing(Filed::under).thenComparing(filed -> filed.participant.booking().party())
            .thenComparing(Filed::own));
    }

    /** @return the letter under which the person is looked for; {@code #} for none */
    String initial() {
        return initial(under);
    }

    /** @return the same for the person's own family name */
    String ownInitial() {
        return initial(own);
    }

    private static String initial(String key) {
        return key.isEmpty() || !Character.isLetter(key.codePointAt(0)) ? NO_LETTER
            : Character.toString(key.codePointAt(0)).toUpperCase(Locale.ROOT);
    }

    private static List<Filed> sorted(List<Participant> people, Comparator<Filed> order) {
        Map<String, List<Participant>> parties = new HashMap<>();
        for (Participant person : people) {
            parties.computeIfAbsent(party(person), party -> new ArrayList<>()).add(person);
        }
        List<Filed> filed = new ArrayList<>();
        parties.values().forEach(party -> filed.addAll(together(party)));
        filed.sort(order.thenComparing(one -> one.participant.id()));
        return filed;
    }

    private static List<Filed> together(List<Participant> party) {
        Map<Participant, String> keys = new LinkedHashMap<>();
        party.forEach(person -> keys.put(person, SearchKey.of(person.person().familyName() + " " + person.person().name())));
        var first = keys.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
        String lead = first.getKey().person().familyName();
        return party.stream().map(person -> new Filed(person, keys.get(person), first.getValue(), lead, party.size())).toList();
    }

    /** A person alone is a party of one. */
    private static String party(Participant person) {
        return person.party().map(party -> "party " + party).orElse("alone " + person.id());
    }
}
