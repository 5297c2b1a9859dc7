package app.checkin.store;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;

/** Events, as JNoSQL serves them. */
@Repository
interface EventRepository extends BasicRepository<EventEntity, String> {

    /** @throws com.mongodb.MongoWriteException when the tag is taken */
    @Insert
    EventEntity insert(EventEntity event);
}
