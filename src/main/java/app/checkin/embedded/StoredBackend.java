package app.checkin.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The databases kept in the file. */
class StoredBackend extends AbstractMongoBackend {

    private final StoreFile file;
    private final Map<String, StoredDatabase> opened = new ConcurrentHashMap<>();

    StoredBackend(StoreFile file) {
        super(Clock.systemUTC());
        this.file = file;
        file.names().stream().filter(name -> name.startsWith(StoredDatabase.DOCUMENTS))
                .map(name -> Utils.firstFragment(name.substring(StoredDatabase.DOCUMENTS.length())))
                .distinct().forEach(this::resolveDatabase);
    }

    /** The databases that were opened. */
    Iterable<StoredDatabase> databases() {
        return opened.values();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(name, absent -> StoredDatabase.open(name, file, getCursorRegistry()));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }
}
