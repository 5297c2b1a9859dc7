package app.checkin.security;

import app.checkin.domain.User;
import app.checkin.service.UserService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The one-time link by which an invited user, or one who forgot it, chooses a password. Nothing is stored: the link is
 * sealed over the state of the user, which choosing a password changes, and so does <em>sign out everywhere</em>.
 */
@ApplicationScoped
public class InvitationLink {

    /** How long it counts. */
    public static final Duration LASTS = Duration.ofDays(3);

    private static final String PURPOSE = "invitation";
    private static final String SEPARATOR = "\n";

    private final Signatures signatures;
    private final UserService users;
    private final Clock clock;

    /** For proxies. */
    protected InvitationLink() {
        this(null, null, null);
    }

    /** @param signatures seals
     *  @param users tell their state
     *  @param clock ends it */
    @Inject
    public InvitationLink(Signatures signatures, UserService users, Clock clock) {
        this.signatures = signatures;
        this.users = users;
        this.clock = clock;
    }

    /** @return its path with the key, to be given to that user and nobody else */
    public String of(User user) {
        String content = user.name() + SEPARATOR + state(user) + SEPARATOR + clock.instant().plus(LASTS).toEpochMilli();
        return "/admin/join?key=" + signatures.seal(PURPOSE, content);
    }

    /** @param key as the link brought it, whatever it is
     *  @return the user who may choose a password now; empty when the link is used, over or not ours */
    public Optional<User> read(String key) {
        return signatures.open(PURPOSE, key).map(content -> content.split(SEPARATOR))
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(parts[2]))))
                .flatMap(parts -> users.find(parts[0]).filter(user -> state(user).equals(parts[1])));
    }

    private static String state(User user) {
        return String.valueOf(user.sessionsValidFrom().toEpochMilli());
    }
}
