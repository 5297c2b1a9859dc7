package app.checkin.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Turns a {@link View} into HTML. A page is rendered as a whole before its first byte leaves, so that a fault in it is an error and not half a page. */
@Provider
@ApplicationScoped
public class ViewWriter implements MessageBodyWriter<View>, ContainerResponseFilter {

    private final Frame frame;

    /** For the container only: it looks for this one, and makes the instance by the other one. */
    public ViewWriter() {
        this(null);
    }

    /** @param frame makes the page */
    @Inject
    public ViewWriter(Frame frame) {
        this.frame = frame;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof View view) {
            if (answer.getStatus() == HttpServletResponse.SC_OK) {
                answer.setStatus(view.status());
            }
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML + ";charset=UTF-8");
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, frame.locale().toLanguageTag());
            answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            answer.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, none -> new ArrayList<>(List.of("no-store")));
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return View.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(View view, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        out.write(frame.html(view));
    }
}
