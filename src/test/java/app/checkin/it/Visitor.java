package app.checkin.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser, as far as HTTP can tell: keeps cookies, follows nothing, sends forms with their tokens. */
public final class Visitor {

    /** Browsers say this; programs do not. */
    public static final String PAGE = "text/html,application/xhtml+xml";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, String> cookies = new TreeMap<>();

    /** @return the answer to a GET of a page */
    public HttpResponse<String> get(URI address) {
        return send(request(address).header("Accept", PAGE).GET());
    }

    /** Loads a page and sends a form with the token that it carries.
     *  @param page that holds the form */
    public HttpResponse<String> submit(URI page, URI action, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_token", token(get(page).body()));
        return post(action, all);
    }

    /** Sends a form just as it is. */
    public HttpResponse<String> post(URI action, Map<String, String> fields) {
        return send(request(action).header("Accept", PAGE).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    /** @return a request with this visitor's cookies, to be completed and sent by {@link #send} */
    public HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        return request;
    }

    /** Sends and keeps the cookies of the answer. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Signs in by the form.
     *  @return the answer */
    public HttpResponse<String> signIn(RunningServer server, String user, String password) {
        return submit(server.http("/admin/sign-in"), server.http("/admin/sign-in"),
                Map.of("sign-in-user", user, "sign-in-password", password, "sign-in-then", "/admin"));
    }

    /** @return the value of this cookie, empty where there is none */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Takes a cookie over, or a forged one. */
    public Visitor with(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** @return the token of the first form on a page
     *  @throws AssertionError where there is none */
    public static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new AssertionError("No form token on this page: " + page);
        }
        return found.group(1);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";")[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
