package app.checkin.domain;

import java.time.Instant;
import java.util.Set;

/**
 * Signs in to the admin pages.
 *
 * @param name by which the user signs in, unique, lower case
 * @param role what the user may do
 * @param passwordHash as {@code jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash} writes it; empty while an
 *        invitation waits to be taken
 * @param sessionsValidFrom sign-ins before this instant count no more
 * @param signedOut ids of the sign-ins that were ended one by one and would otherwise still count
 */
public record User(String name, Role role, String passwordHash, Instant sessionsValidFrom, Set<String> signedOut) {

    /** Keeps an own copy. */
    public User {
        signedOut = Set.copyOf(signedOut);
    }

    /** @return whether nobody has taken the invitation yet */
    public boolean invited() {
        return passwordHash.isEmpty();
    }
}
