package app.checkin.store;

import app.checkin.domain.Role;
import app.checkin.domain.User;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * A {@link User} as JNoSQL stores it.
 *
 * @param sessionsValidFrom in milliseconds
 * @param signedOut each {@code id@until}: a sign-in that was ended, and when it would have ended by itself
 */
@Entity("users")
record UserEntity(@Id String name, @Column String role, @Column String passwordHash, @Column long sessionsValidFrom,
                  @Column List<String> signedOut) {

    private static final String UNTIL = "@";

    /** JNoSQL would store the empty list as an object, to which no sign-out can be added. */
    static Document document(User user) {
        return new Document("_id", user.name()).append("role", user.role().slug()).append("passwordHash", user.passwordHash())
                .append("sessionsValidFrom", user.sessionsValidFrom().toEpochMilli()).append("signedOut", List.of());
    }

    User user() {
        Set<String> ended = all().stream().map(entry -> entry.split(UNTIL)[0]).collect(Collectors.toSet());
        return new User(name, Role.of(role), passwordHash, Instant.ofEpochMilli(sessionsValidFrom), ended);
    }

    static String ended(String session, Instant until) {
        return session + UNTIL + until.toEpochMilli();
    }

    /** @return the entries that are of no use any more */
    List<String> over(Instant now) {
        return all().stream().filter(entry -> Long.parseLong(entry.split(UNTIL)[1]) < now.toEpochMilli()).toList();
    }

    private List<String> all() {
        return Optional.ofNullable(signedOut).orElse(List.of());
    }
}
