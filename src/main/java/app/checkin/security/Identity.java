package app.checkin.security;

import app.checkin.domain.Actor;
import app.checkin.domain.Role;
import app.checkin.domain.Station;
import app.checkin.domain.User;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request's credentials came to. An organizer's laptop may be a station too: then both are there, and the station
 * is the one that acts at the door.
 *
 * @param user signed in by cookie
 * @param station enrolled, by cookie or token
 * @param token whether the configured token was sent
 * @param session id of the sign-in; empty where there is none
 * @param byCookie whether a browser sent the credentials by itself
 * @param blocked whether a station's token was recognised that counts no more
 */
record Identity(Optional<User> user, Optional<Station> station, boolean token, String session, boolean byCookie, boolean blocked) {

    /** Role of an enrolled station. */
    static final String STATION = "station";

    /** Where the request keeps what was found out. */
    static final String ATTRIBUTE = Identity.class.getName();

    static final Identity NOBODY = new Identity(Optional.empty(), Optional.empty(), false, "", false, false);

    static final Identity TOKEN = new Identity(Optional.empty(), Optional.empty(), true, "", false, false);

    static final Identity BLOCKED = new Identity(Optional.empty(), Optional.empty(), false, "", false, true);

    /** @return what the mechanism found out for this request */
    static Identity of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Identity known ? known : NOBODY;
    }

    static Identity of(User user, Session session) {
        return new Identity(Optional.of(user), Optional.empty(), false, session.id(), true, false);
    }

    static Identity of(Station station, boolean byCookie) {
        return new Identity(Optional.empty(), Optional.of(station), false, "", byCookie, false);
    }

    /** @return this user, at this station too */
    Identity at(Identity other) {
        return new Identity(user, other.station, token, session, byCookie, blocked);
    }

    /** @return who acts, empty for nobody */
    Optional<Actor> actor() {
        Stream<Actor> known = Stream.concat(
                station.map(phone -> new Actor(Actor.Kind.STATION, phone.id(), phone.name())).stream(),
                user.map(person -> new Actor(Actor.Kind.USER, person.name(), person.name())).stream());
        return Stream.concat(known, token ? Stream.of(new Actor(Actor.Kind.TOKEN, "api", "API")) : Stream.empty()).findFirst();
    }

    /** @return the container's roles; a higher one brings the lower ones along */
    Set<String> roles() {
        Set<String> roles = Stream.of(Role.values()).filter(this::may).map(Role::slug).collect(Collectors.toCollection(TreeSet::new));
        station.ifPresent(phone -> roles.add(STATION));
        return roles;
    }

    boolean may(Role role) {
        return user.map(User::role).filter(own -> own.includes(role)).isPresent() || token && Role.ORGANIZER.includes(role);
    }

    /** @return whether everybody who was there then still is: a station that stays does not stand in for a user who left */
    boolean isStill(Identity then) {
        return actor().isPresent() && token == then.token && user.map(User::name).equals(then.user.map(User::name))
                && station.map(Station::id).equals(then.station.map(Station::id));
    }

    /** @return what a form's token is bound to: user and sign-in, else the station, else nothing */
    String binding() {
        return user.map(person -> bindingOf(person.name(), session)).orElseGet(() -> station.map(Station::id).orElse(""));
    }

    static String bindingOf(String user, String session) {
        return user + "/" + session;
    }
}
