/**
 * Who is calling and what they may do: sign-in, roles, station tokens, form tokens, headers, limits.
 *
 * <p>Nothing here lives in one server's memory but caches, waiting times and rates: any server answers any request.
 * The door of it all is {@link app.checkin.security.CookieAuthentication}; everybody else asks
 * {@link app.checkin.security.Caller}. May import domain, service, config and problem.
 */
package app.checkin.security;
