package app.checkin.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the templates, for the sentences that a resource says: what a form did, what is wrong with a field. */
@ApplicationScoped
public class Words {

    private final ServletContext context;
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    /** For the container's proxy only. */
    protected Words() {
        this(null);
    }

    /** @param context where the templates lie */
    @Inject
    public Words(ServletContext context) {
        this.context = context;
    }

    /** @return the sentence of that key beside that template, its {@code {0}} filled in
     *  @throws IllegalArgumentException for an unknown key, so that a missing sentence is found at once */
    public String say(Locale locale, String template, String key, Object... values) {
        return find(locale, template, key).map(text -> values.length == 0 ? text : new MessageFormat(text, locale).format(values))
                .orElseThrow(() -> new IllegalArgumentException(template + ".properties has no " + key));
    }

    /** @return the sentence of that key beside that template, if there is one */
    public Optional<String> find(Locale locale, String template, String key) {
        String own = file(template + "_" + locale.getLanguage()).getProperty(key);
        return Optional.ofNullable(own == null ? file(template).getProperty(key) : own);
    }

    private Properties file(String name) {
        return files.computeIfAbsent(name, this::read);
    }

    private Properties read(String name) {
        Properties words = new Properties();
        try (InputStream file = context.getResourceAsStream("/WEB-INF/templates/" + name + ".properties")) {
            if (file != null) {
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
