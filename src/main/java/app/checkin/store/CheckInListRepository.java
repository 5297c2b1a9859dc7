package app.checkin.store;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.List;

/** Check-in lists, as JNoSQL serves them. */
@Repository
interface CheckInListRepository extends BasicRepository<CheckInListEntity, String> {

    /** @return the lists of an event, in no order */
    List<CheckInListEntity> findByEvent(String event);

    /** @return the stored list */
    @Insert
    CheckInListEntity insert(CheckInListEntity list);
}
