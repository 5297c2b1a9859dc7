package app.checkin.problem;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes the request's id into each answer, and beside each line that is logged as JSON meanwhile. */
@WebFilter(urlPatterns = "/*", asyncSupported = true, dispatcherTypes = DispatcherType.REQUEST)
public class RequestIdFilter extends HttpFilter {

    private static final String FIELD = "requestId";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = RequestId.adopt(request, request.getHeader(RequestId.HEADER));
        response.setHeader(RequestId.HEADER, id);
        LogRecordContext.addExtension(FIELD, id);
        try {
            chain.doFilter(request, response);
        } finally {
            LogRecordContext.removeExtension(FIELD);
        }
    }
}
