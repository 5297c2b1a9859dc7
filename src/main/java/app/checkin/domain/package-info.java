/**
 * What an event, a participant, a ticket, a check-in list and a scan are, and the rules of admission.
 *
 * <p>Records, enums and pure functions; no input or output, no CDI, no framework. The browser runs the rules
 * too (compiled by TeaVM through {@code app.checkin.scanner}), so what is reachable from {@link AdmissionRules}
 * and {@link TicketCode} stays with plain Java. May import nothing of ours.
 */
package app.checkin.domain;
