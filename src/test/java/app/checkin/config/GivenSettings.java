package app.checkin.config;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Settings as a test gives them, without a server's configuration. */
public final class GivenSettings {

    private GivenSettings() {
    }

    /** @return settings with these values by name, and no others */
    public static Settings of(Map<String, String> values) {
        InvocationHandler onlyOptionalValues = (proxy, method, arguments) -> Optional.ofNullable(values.get((String) arguments[0]));
        return new Settings((Config) Proxy.newProxyInstance(Config.class.getClassLoader(), new Class<?>[] {Config.class}, onlyOptionalValues));
    }
}
