package app.checkin.security;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

/** A request as the servlet container would hand it on, with nothing but what is looked at here. */
final class TestRequest {

    private TestRequest() {
    }

    /** @param from address of the connection, @param headers by name */
    static HttpServletRequest of(String from, Map<String, String> headers) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return (HttpServletRequest) Proxy.newProxyInstance(TestRequest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> byName.get((String) arguments[0]);
                    case "getRemoteAddr" -> from;
                    case "getScheme" -> "http";
                    case "getServerName" -> "localhost";
                    case "getServerPort" -> 9080;
                    case "getParameterMap" -> Map.of();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
