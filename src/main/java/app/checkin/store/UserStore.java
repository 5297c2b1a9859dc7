package app.checkin.store;

import app.checkin.domain.Role;
import app.checkin.domain.User;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Keeps users. Each change is one conditional write of its own, so that a sign-out is never lost to another edit. */
@ApplicationScoped
public class UserStore {

    private static final String NAME = "_id";
    private static final String VALID_FROM = "sessionsValidFrom";
    private static final String SIGNED_OUT = "signedOut";
    private static final String PASSWORD = "passwordHash";

    private final UserRepository users;
    private final MongoCollection<Document> documents;

    /** For proxies. */
    protected UserStore() {
        this.users = null;
        this.documents = null;
    }

    /** @param users JNoSQL's repository
     *  @param database for conditional writes */
    @Inject
    public UserStore(UserRepository users, MongoDatabase database) {
        this.users = users;
        this.documents = database.getCollection("users");
    }

    /** @return the user of this name */
    public Optional<User> find(String name) {
        return users.findById(name).map(UserEntity::user);
    }

    /** @return every user, by name */
    public List<User> all() {
        return users.findAll().map(UserEntity::user).sorted(Comparator.comparing(User::name)).toList();
    }

    /** @return whether it was stored; false when the name is taken */
    public boolean insert(User user) {
        return Duplicates.inserted(() -> documents.insertOne(UserEntity.document(user)));
    }

    /** Sets the password and ends all sign-ins, unless either has changed since {@code known}.
     *  @param validFrom from when sign-ins count
     *  @return whether it did */
    public boolean password(User known, String hash, Instant validFrom) {
        return documents.updateOne(Filters.and(Filters.eq(NAME, known.name()), Filters.eq(PASSWORD, known.passwordHash()),
                        Filters.eq(VALID_FROM, known.sessionsValidFrom().toEpochMilli())),
                Updates.combine(Updates.set(PASSWORD, hash), Updates.set(VALID_FROM, validFrom.toEpochMilli()),
                        Updates.set(SIGNED_OUT, List.of()))).getModifiedCount() == 1;
    }

    /** @return whether there is such a user, who now has this role */
    public boolean role(String name, Role role) {
        return documents.updateOne(Filters.eq(NAME, name), Updates.set("role", role.slug())).getMatchedCount() == 1;
    }

    /** Ends every sign-in of a user that began before {@code validFrom}.
     *  @return whether there is such a user */
    public boolean endSessions(String name, Instant validFrom) {
        return documents.updateOne(Filters.eq(NAME, name), Updates.combine(Updates.set(VALID_FROM, validFrom.toEpochMilli()),
                Updates.set(SIGNED_OUT, List.of()))).getMatchedCount() == 1;
    }

    /** Ends one sign-in, and forgets the ended ones that are over by now anyway.
     *  @param until when it would have ended by itself */
    public void endSession(String name, String session, Instant until, Instant now) {
        documents.updateOne(Filters.eq(NAME, name), Updates.addToSet(SIGNED_OUT, UserEntity.ended(session, until)));
        List<String> over = users.findById(name).map(user -> user.over(now)).orElse(List.of());
        if (!over.isEmpty()) {
            documents.updateOne(Filters.eq(NAME, name), Updates.pullAll(SIGNED_OUT, over));
        }
    }

    /** @return whether there was such a user */
    public boolean remove(String name) {
        return documents.deleteOne(Filters.eq(NAME, name)).getDeletedCount() == 1;
    }
}
