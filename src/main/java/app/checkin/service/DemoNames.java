package app.checkin.service;

import java.util.List;
import java.util.stream.IntStream;

/** Names of people who do not exist, as they are given in the countries whose guests come; always the same ones. */
final class DemoNames {

    private static final List<Country> COUNTRIES = List.of(
            country("de", "Anna Ben Clara David Emilia Felix Greta Hannes Ida Jonas Käthe Lukas Mia Noah Paula Jürgen",
                    "Müller Schäfer Weiß Köhler Großmann Bauer Vogel Krüger Hofmann Sauer Lindemann"),
            country("de", "Elif Mehmet Zeynep Can Ayşe Emre Defne Kerem Selin Deniz", "Öztürk Yılmaz Çelik Şahin Aydın Doğan Kılıç"),
            country("en", "Olivia George Amelia Harry Isla Noah Niamh Oisín Eilidh Callum", "O'Brien Taylor Walker-Hughes McDonald Smith Okafor Patel"),
            country("en", "Inês João Ana Tiago Beatriz Rui", "Silva|dos Santos|Gonçalves|da Costa|Araújo"),
            country("en", "Chloé Hugo Zoë Léo Maëlle Théo", "Dubois|Lefèvre|Moreau|de La Tour|Garnier"),
            country("en", "Zofia Łukasz Agnieszka Paweł Małgorzata", "Wójcik Kowalska Wiśniewski Dąbrowska Żak"),
            country("en", "Freja Søren Åse Mikkel Signe", "Ångström Kjær Nørgaard Holm Bjørk"),
            country("en", "Lucía Íñigo Marta Álvaro", "Núñez|García López|Ibáñez|Peña"),
            country("en", "Wei Mei Hiroshi Yuki Linh", "Chen Tanaka Nguyễn Li Sato"),
            country("en", "Jiří Tereza Eliška Zdeněk", "Novák Dvořáková Horák Černý"));

    /** Which country a party comes from; most come from near by. */
    private static final List<Integer> ORIGINS = List.of(0, 1, 0, 2, 0, 3, 0, 4, 1, 0, 5, 2, 0, 6, 0, 1, 7, 0, 2, 8, 0, 9);

    private final int[] people = new int[COUNTRIES.size()];
    private final int[] parties = new int[COUNTRIES.size()];

    /**
     * @param language ISO 639
     * @param given first names
     * @param family family names
     */
    private record Country(String language, List<String> given, List<String> family) {
    }

    /** A person to be.
     *  @param given first name
     *  @param family family name
     *  @param language ISO 639 */
    record Name(String given, String family, String language) {
    }

    /** @return the names of the next party, which share a family name
     *  @param party its number, from 0 */
    List<Name> next(int party, int size) {
        int origin = ORIGINS.get(party % ORIGINS.size());
        Country country = COUNTRIES.get(origin);
        int family = parties[origin]++;
        return IntStream.range(0, size).mapToObj(member -> people[origin]++)
                .map(person -> new Name(country.given().get((person + person / country.given().size()) % country.given().size()),
                        country.family().get(family % country.family().size()), country.language())).toList();
    }

    private static Country country(String language, String given, String family) {
        return new Country(language, List.of(given.split(" ")), List.of(family.split(family.contains("|") ? "\\|" : " ")));
    }
}
