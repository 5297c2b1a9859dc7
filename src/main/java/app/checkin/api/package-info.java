/**
 * JAX-RS resources for JSON under {@code /api/v1}, and the one exception mapper.
 *
 * <p>May import domain, service, security, ops, config, live, paper and spreadsheet.
 */
package app.checkin.api;
