package app.checkin.spreadsheet;

import app.checkin.domain.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a column of a spreadsheet may hold, and under which headings, in English and German, it is found. */
public enum Field {
    /** The whole name. */
    NAME("name", "fullname", "displayname", "attendee", "attendeename", "participant", "participantname", "guest", "guestname",
            "firstandlastname", "nameofattendee", "vollername", "vollstandigername", "ganzername", "teilnehmer", "teilnehmerin",
            "teilnehmerinnen", "teilnehmername", "teilnehmende", "gast", "gastname", "person", "vorundnachname", "vornamenachname",
            "vornameundnachname", "vornameundname", "vornamename", "namevorname", "nachnamevorname", "lastnamefirstname", "lastfirst",
            "familynamefirstname"),
    /** First names. */
    FIRST_NAME("first", "firstname", "firstnames", "forename", "given", "givenname", "givennames", "attendeefirstname", "vorname",
            "vornamen", "rufname"),
    /** Family name. */
    FAMILY_NAME("last", "lastname", "family", "familyname", "surname", "secondname", "attendeelastname", "nachname", "nachnamen",
            "familienname", "zuname"),
    /** E-mail address. */
    EMAIL("email", "mail", "emailaddress", "mailaddress", "emails", "attendeeemail", "emailadresse", "mailadresse", "epost", "elektronischepost"),
    /** Category of the ticket. */
    CATEGORY("category", "tickettype", "ticketcategory", "type", "ticket", "tickets", "ticketname", "product", "item", "admission",
            "kategorie", "ticketart", "tickettyp", "ticketkategorie", "kartenart", "art", "typ", "produkt"),
    /** The word that people of one booking share. */
    PARTY("party", "group", "groupname", "booking", "bookingreference", "bookingnumber", "household", "gruppe",
            "gruppenname", "buchung", "buchungsnummer", "familiengruppe", "haushalt"),
    /** What staff must heed. */
    MARKS("mark", "marks", "flag", "flags", "staffnote", "hinweis", "hinweise", "kennzeichen", "markierung"),
    /** The person's language. */
    LANGUAGE("language", "lang", "locale", "preferredlanguage", "sprache", "korrespondenzsprache"),
    /** By which another system knows the person. */
    EXTERNAL_ID("externalid", "id", "uid", "attendeeid", "participantid", "personid", "order", "orderid", "ordernumber", "ordercode",
            "registrationid", "registrationnumber", "memberid", "membernumber", "externeid", "externenummer", "teilnehmerid",
            "teilnehmernummer", "mitgliedsnummer", "bestellung", "bestellnummer", "bestellid", "anmeldenummer"),
    /** How many more people come with this one. */
    PLUS_ONES("plusone", "plusones", "plus1", "plus", "guests", "extraguests", "additionalguests", "numberofguests", "companions",
            "begleitung", "begleiter", "begleitpersonen", "begleitperson", "anzahlbegleitpersonen", "anzahlgaste", "gaste",
            "weiterepersonen"),
    /** Whether the person has a place. */
    STATUS("status", "registrationstatus", "orderstatus", "anmeldestatus"),
    /** Our own reference, as our export gives it. */
    REFERENCE("reference", "kennung");

    private final Set<String> headings;

    Field(String... headings) {
        this.headings = Set.of(headings);
    }

    /** @return the word used in the API, the store and forms, such as {@code family-name} */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws InvalidInput naming the legal words */
    public static Field of(String slug) {
        return Arrays.stream(values()).filter(field -> field.slug().equals(slug)).findFirst().orElseThrow(() -> new InvalidInput(
                "\"" + slug + "\" is not a field. Use one of: " + Arrays.stream(values()).map(Field::slug).collect(Collectors.joining(", "))));
    }

    /** @param folded a heading as {@link Headings#fold} gives it */
    static Optional<Field> headed(String folded) {
        return Arrays.stream(values()).filter(field -> field.headings.contains(folded)).findFirst();
    }
}
