package app.checkin.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.WebApplicationTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Renders the templates of {@code WEB-INF/templates}. The words of {@code x.html} lie beside it in
 * {@code x.properties} (English) and {@code x_de.properties}, in UTF-8.
 */
@ApplicationScoped
public class Templates {

    private final TemplateEngine engine;

    /** For the container's proxy only. */
    protected Templates() {
        engine = null;
    }

    /** @param context where the templates lie */
    @Inject
    public Templates(ServletContext context) {
        WebApplicationTemplateResolver resolver =
                new WebApplicationTemplateResolver(JakartaServletWebApplication.buildApplication(context));
        resolver.setPrefix("/WEB-INF/templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
    }

    /** @return the page's text, rendered as a whole
     *  @param locale whose words are used
     *  @param variables what the template shows */
    public String render(String template, Locale locale, Map<String, Object> variables) {
        return engine.process(template, new Context(locale, variables));
    }
}
