/**
 * JAX-RS resources that render Thymeleaf pages. Each returns a {@link app.checkin.page.View} or redirects with 303
 * after a form; every form works without script.
 *
 * <p>May import domain, service, security, ops, config, live, paper and spreadsheet.
 */
package app.checkin.page;
