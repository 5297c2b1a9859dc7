/**
 * How a failure reaches whoever asked: every exception becomes one {@link app.checkin.problem.Problem} (RFC 9457), for a
 * program as JSON, for a person as a page.
 *
 * <p>The JSON API and the pages share this, so it is a room of its own: the page that shows a problem is written by
 * {@code page}, which brings a {@code MessageBodyWriter<Problem>} for {@code text/html}. May import domain and json.
 */
package app.checkin.problem;
