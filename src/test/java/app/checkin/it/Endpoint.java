package app.checkin.it;

import app.checkin.api.ApiApplication;
import app.checkin.page.PageApplication;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Something that can be called.
 *
 * @param method of HTTP
 * @param path with {@code {names}} for what varies
 * @param address the path, with the first of what may be chosen among
 * @param type that its bodies have
 */
record Endpoint(String method, String path, String address, String type) {

    private static final String PATTERN = "\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** @return every method of our JAX-RS resources, by {@link #name()} */
    static SortedMap<String, Endpoint> all() {
        SortedMap<String, Endpoint> all = new TreeMap<>();
        collect(all, ApiApplication.class, ApiApplication.class.getAnnotation(ApplicationPath.class).value(), "application/json");
        collect(all, PageApplication.class, "", FORM);
        return all;
    }

    /** @return method and path, as in {@code rights.txt} */
    String name() {
        return method + " " + path;
    }

    private static void collect(SortedMap<String, Endpoint> all, Class<?> application, String prefix, String type) {
        for (JavaClass found : new ClassFileImporter().importPackages(application.getPackageName())) {
            if (found.isAnnotatedWith(Path.class)) {
                Class<?> resource = found.reflect();
                Stream.of(resource.getDeclaredMethods()).flatMap(method -> of(prefix, resource, method, type).stream())
                        .forEach(endpoint -> all.put(endpoint.name(), endpoint));
            }
        }
    }

    private static Optional<Endpoint> of(String prefix, Class<?> resource, Method method, String usual) {
        String own = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
        String full = (prefix + "/" + resource.getAnnotation(Path.class).value() + "/" + own)
                .replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        String path = full.replaceAll(PATTERN, "{$1}");
        String address = full.replaceAll("\\{\\w+: (\\w+)\\|[\\w|]+}", "$1").replaceAll(PATTERN, "{$1}");
        String type = Stream.of(method.getAnnotation(Consumes.class), resource.getAnnotation(Consumes.class))
                .flatMap(Stream::ofNullable).map(consumes -> consumes.value()[0].replace("text/*", "text/csv").replace("image/*", "image/png").replace("form-data", "form-data; boundary=x"))
                .findFirst().orElse(usual);
        return Stream.of(method.getAnnotations()).flatMap(annotation -> Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(http -> new Endpoint(http.value(), path, address, type)).findFirst();
    }
}
