package app.checkin.store;

import jakarta.data.repository.DataRepository;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jnosql.mapping.metadata.ClassScanner;

/**
 * Names the entities and repositories to JNoSQL. Its own scanner would read every jar of the server at each start,
 * which costs seconds and more memory than the smallest tier has.
 */
public class Entities implements ClassScanner {

    private static final Set<Class<?>> ENTITIES = Set.of(EventEntity.class, CheckInListEntity.class, UserEntity.class);
    private static final Set<Class<?>> REPOSITORIES =
            Set.of(EventRepository.class, CheckInListRepository.class, UserRepository.class);

    @Override
    public Set<Class<?>> entities() {
        return ENTITIES;
    }

    @Override
    public Set<Class<?>> embeddables() {
        return Set.of();
    }

    @Override
    public Set<Class<?>> repositories() {
        return REPOSITORIES;
    }

    @Override
    public Set<Class<?>> repositoriesStandard() {
        return REPOSITORIES;
    }

    @Override
    public Set<Class<?>> customRepositories() {
        return Set.of();
    }

    @Override
    public <T extends DataRepository<?, ?>> Set<Class<?>> repositories(Class<T> filter) {
        return REPOSITORIES.stream().filter(filter::isAssignableFrom).collect(Collectors.toSet());
    }
}
