package app.checkin.store;

import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;

/** Users, as JNoSQL serves them. */
@Repository
interface UserRepository extends BasicRepository<UserEntity, String> {

    /** @return the stored user */
    @Insert
    UserEntity insert(UserEntity user);
}
