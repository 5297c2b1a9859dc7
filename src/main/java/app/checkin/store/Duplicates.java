package app.checkin.store;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;

/** Tells a duplicate key, which is an answer, from every other trouble, which is not. */
final class Duplicates {

    private Duplicates() {
    }

    /** Runs one insert, of one document or of several in order.
     *  @return whether all was stored; false when a unique key is taken
     *  @throws MongoException for any other trouble; the outcome is then unknown */
    static boolean inserted(Runnable insert) {
        try {
            insert.run();
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)
                    && refused.getWriteConcernError() == null) {
                return false;
            }
            throw refused;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }
}
