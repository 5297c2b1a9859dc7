package app.checkin.config;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a JAX-RS application consists of, so that no list of classes has to be kept by hand. */
public final class ResourceClasses {

    private ResourceClasses() {
    }

    /**
     * A class without a scope annotation is no bean and is not found.
     *
     * @param application an application
     * @return every bean with {@code @Path} of its package, and every bean with {@code @Provider} of ours, which all
     *         applications share
     */
    public static Set<Class<?>> of(Class<?> application) {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> isResourceBeside(application, type) || type.isAnnotationPresent(Provider.class))
                .filter(type -> type.getPackageName().startsWith("app.checkin."))
                .collect(Collectors.toSet());
    }

    private static boolean isResourceBeside(Class<?> application, Class<?> type) {
        return type.isAnnotationPresent(Path.class) && type.getPackageName().equals(application.getPackageName());
    }
}
